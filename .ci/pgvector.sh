#!/usr/bin/env bash
# A throw-away PostgreSQL 17 with pgvector for the tests, on a Debian machine without Docker and without a compiler.
#
#   .ci/pgvector.sh start     prints the JDBC address on standard output, everything else on standard error
#   .ci/pgvector.sh stop
#
# Debian 12 packages neither PostgreSQL 17 nor pgvector; Debian 13 does. Its packages are unpacked into a folder of their own and run by
# their own loader, so that the machine's libraries stay as they are. A second start reuses what is there.
# DALIL_PGVECTOR_HOME (default: dalil-pgvector in the temporary folder) and DALIL_PGVECTOR_PORT (default 54327) say where.
set -euo pipefail

home=${DALIL_PGVECTOR_HOME:-${TMPDIR:-/tmp}/dalil-pgvector}
port=${DALIL_PGVECTOR_PORT:-54327}
packages=$home/packages
system=$home/system
cluster=$home/cluster
programs=$system/usr/lib/postgresql/17/bin
donor=trixie

say() { printf 'pgvector: %s\n' "$*" >&2; }

# PostgreSQL refuses to run as root: its programs are called as an unprivileged user.
unprivileged() {
    if [ "$(id -u)" -ne 0 ]; then "$@"; return; fi
    local user=nobody
    if id postgres >/dev/null 2>&1; then user=postgres; fi
    (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@")
}

owner() { if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi; }

# apt with lists, cache and status of its own: it believes that nothing is installed, so it fetches every library that is needed.
foreign_apt() {
    apt-get \
        -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$packages/sources" \
        -o Dir::State::lists="$packages/lists" -o Dir::State::status="$packages/status" -o Dir::Cache="$packages/cache" \
        -o Acquire::Languages=none -o APT::Sandbox::User=root -o Acquire::http::Timeout=30 -o Acquire::Retries=3 "$@"
}

# The machine's own sources, pointed at the donor release: mirrors and keys stay those of the machine.
describe_donor() {
    mkdir -p "$packages/sources" "$packages/lists/partial" "$packages/cache/archives/partial"
    : >"$packages/status"
    local release file
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
        [ -f "$file" ] || continue
        grep -qE '^(deb |Types:)' "$file" || continue
        sed "s/\b$release\b/$donor/g" "$file" >"$packages/sources/$(basename "$file" .list | sed 's/\.sources$//').${file##*.}"
    done
}

unpack() {
    [ -e "$system/complete" ] && return
    say "fetching Debian's PostgreSQL 17 with pgvector"
    describe_donor
    foreign_apt update -qq >&2
    foreign_apt install -y -qq --no-install-recommends --download-only \
        postgresql-17 postgresql-client-17 postgresql-17-pgvector libc6 >&2
    rm -rf "$system"
    mkdir -p "$system"
    local archive
    for archive in "$packages"/cache/archives/*.deb; do
        case $(basename "$archive") in
            # What only an installed system needs, and the just-in-time compiler, which is large and switched off below.
            perl* | libperl* | libllvm* | libz3* | locales* | ssl-cert* | postgresql-common* | postgresql-client-common* | debconf*) ;;
            *) dpkg-deb -x "$archive" "$system" ;;
        esac
    done
    wrap_programs
    touch "$system/complete"
}

# Each program is started by the loader that came with it, with the libraries that came with it.
wrap_programs() {
    local loader program
    loader=$(find "$system" -name 'ld-linux-*.so.*' -type f | head -n 1)
    for program in "$programs"/*; do
        [ -f "$program" ] && [ ! -L "$program" ] || continue
        mv "$program" "$program.elf"
        printf '#!/bin/sh\nexec "%s" --library-path "%s" --argv0 "$0" "%s" "$@"\n' \
            "$loader" "$(dirname "$loader")" "$program.elf" >"$program"
        chmod 755 "$program"
    done
}

start() {
    mkdir -p "$home"
    chmod 755 "$home"
    unpack
    if [ ! -e "$cluster/PG_VERSION" ]; then
        install -d -m 700 "$cluster"
        if [ "$(id -u)" -eq 0 ]; then chown "$(owner)" "$cluster"; fi
        unprivileged "$programs/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >&2
    fi
    if ! unprivileged "$programs/pg_ctl" -D "$cluster" status >/dev/null; then
        unprivileged "$programs/pg_ctl" -D "$cluster" -w -t 60 -l "$cluster/server.log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c jit=off -c fsync=off" start >&2
    fi
    unprivileged "$programs/psql" -X -q -h 127.0.0.1 -p "$port" -U postgres -c 'create extension if not exists vector' >&2
    say "ready on port $port"
    echo "jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres"
}

case ${1:-} in
    start) start ;;
    stop) unprivileged "$programs/pg_ctl" -D "$cluster" -m fast stop >&2 ;;
    *)
        echo "usage: $0 start|stop" >&2
        exit 2
        ;;
esac
