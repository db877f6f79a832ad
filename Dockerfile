# syntax=docker/dockerfile:1
# Debian rather than Alpine: the SQLite driver and sharp ship their binaries for glibc.
FROM node:22-bookworm-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev

# Needs neither a database nor a secret: cached pages are made on their first visit.
FROM base AS build
COPY --from=dependencies /app/node_modules ./node_modules
COPY . .
RUN npm run build

FROM base AS runtime
ENV NODE_ENV=production \
    NEXT_MANUAL_SIG_HANDLE=1 \
    HOSTNAME=0.0.0.0 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
RUN groupadd --system --gid 1001 houqin \
 && useradd --system --uid 1001 --gid houqin --home-dir /app --shell /usr/sbin/nologin houqin \
 && install -d -o houqin -g houqin -m 750 /data
# The standalone server with static files and public inside (src/cli/lib/build.mjs puts them there).
COPY --from=build --chown=root:root /app/.next/standalone ./
# Cached pages and resized pictures are the only things written beside /data.
RUN install -d -o houqin -g houqin .next/cache && chown -R houqin:houqin .next/server
USER houqin
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
