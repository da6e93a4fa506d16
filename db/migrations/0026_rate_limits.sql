-- How often something was tried or done, counted for all web processes together (app/http/rate-limits.server.ts). The columns are those that
-- rate-limiter-flexible's RateLimiterPostgres reads and writes; `expire` is milliseconds since 1970. A key is the limit's name and an HMAC of
-- whose count it is, so that neither addresses nor callers are kept. Not written ahead: a count that a crash loses is no loss, and a
-- count costs no wait for the disk.

create unlogged table identity.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expire on identity.rate_limits (expire);

grant select, insert, update, delete on identity.rate_limits to kogge_identity;
