-- How an organisation is met by those who find it: `directly` (it is asked at once), `through` an ambassador who reads first, or `not-now`.
alter table kogge.organisations
  add column met text not null default 'directly' constraint organisations_met_known check (met in ('directly', 'through', 'not-now'));
grant update (met) on kogge.organisations to kogge_member;
grant select (met) on kogge.organisations to kogge_visitor;
