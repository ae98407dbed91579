#!/usr/bin/env bash
# Gets PostgreSQL 17 with pgvector from Debian trixie into a folder of its own and prints where its programs lie.
# Touches neither the system's apt nor its dpkg state. The mirror is the one in this machine's own apt sources.
# The folder holds absolute paths: do not move it. Does nothing when it is complete already.
#   launcher/scripts/pgvector.sh [FOLDER]      (default .plainview/parts/pgvector)
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
R=${1:-$ROOT/.plainview/parts/pgvector}
PG=$R/pg
BIN=$PG/usr/lib/postgresql/17/bin

if [ -e "$R/complete" ]; then
  echo "$BIN"
  exit 0
fi

cannot() {
  echo "No pgvector: $1" >&2
  exit 1
}

command -v apt-get > /dev/null || cannot "this needs Debian's apt-get"
. /etc/os-release
uri=$(apt-get indextargets --no-release-info --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' \
  | awk -v c="${VERSION_CODENAME:-}" '$1 == c {print $2; exit}')
[ -n "$uri" ] || cannot "no Debian mirror in this machine's apt sources"
key=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$key" ] || cannot "no $key; install debian-archive-keyring"

# One at a time: two test runs may both want it.
mkdir -p "$R"
exec 9> "$R/lock"
flock 9
if [ -e "$R/complete" ]; then
  echo "$BIN"
  exit 0
fi

apt=$R/apt
mkdir -p "$apt"/etc/{apt.conf.d,preferences.d,sources.list.d,trusted.gpg.d} "$apt"/state/lists/partial \
  "$apt"/cache/archives/partial
: > "$apt/status"
cat > "$apt/etc/sources.list.d/trixie.sources" <<S
Types: deb
URIs: ${uri%/}
Suites: trixie
Components: main
Signed-By: $key
S
get=(apt-get -o Dir::Etc="$apt/etc" -o Dir::State="$apt/state" -o Dir::State::status="$apt/status"
  -o Dir::Cache="$apt/cache" -o APT::Architecture="$(dpkg --print-architecture)" -o APT::Sandbox::User=root
  -o APT::Install-Recommends=false -o Acquire::Languages=none -o APT::Update::Post-Invoke= -o DPkg::Post-Invoke= -qq)
"${get[@]}" update >&2 || cannot "the mirror did not answer"
"${get[@]}" install -y --download-only postgresql-17 postgresql-17-pgvector >&2 || cannot "the packages did not come"

rm -rf "$PG"
mkdir -p "$PG"
for deb in "$apt"/cache/archives/*.deb; do
  case ${deb##*/} in
    libllvm* | libz3* | libperl* | libc-l10n* | liblocale* | libtext* | libjson-perl* | lib*-perl_*) ;;
    lib* | zlib1g* | postgresql-17* | postgresql-client-17*) dpkg -x "$deb" "$PG" ;;
  esac
done
rm -rf "$PG"/usr/share/{doc,man,locale,i18n} "$PG"/usr/lib/postgresql/17/lib/{bitcode,llvmjit*}
loaders=("$PG"/usr/lib/*/ld-linux-*.so.*)
loader=${loaders[0]}
libraries=$(dirname "$loader")
elf=$PG/usr/lib/postgresql/17/elf
mkdir -p "$elf"
# Trixie's programs need trixie's C library, so each starts through the loader that came with it.
for program in "$BIN"/*; do
  [ ! -L "$program" ] && head -c4 "$program" | grep -q ELF || continue
  name=${program##*/}
  mv "$program" "$elf/$name"
  printf '#!/bin/sh\nexec "%s" --library-path "%s" --argv0 "$0" "%s" "$@"\n' \
    "$loader" "$libraries" "$elf/$name" > "$program"
  chmod 755 "$program"
done
"$BIN/postgres" -V >&2 || cannot "the program does not start on this machine"
rm -rf "$apt"
touch "$R/complete"
echo "$BIN"
