# Builds what is stale. A stamp is newer than everything that went into the build.

say() {
  printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"
}

# is_stale STAMP PATH…: whether anything below the paths has changed since the stamp
is_stale() {
  local stamp=$1
  shift
  [ ! -f "$stamp" ] && return 0
  [ -n "$(find "$@" -newer "$stamp" -type f -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -print -quit)" ]
}

# quietly LOG COMMAND…: runs it, shows the log's end when it fails
quietly() {
  local log=$1
  shift
  if ! "$@" > "$log" 2>&1; then
    tail -40 "$log" >&2
    echo "Failed: $*. The whole log: $log" >&2
    exit 1
  fi
}

maven() {
  (cd "$ROOT" && mvn -B --no-transfer-progress "$@")
}

# Shows Maven's modules as they are built.
maven_progress() {
  local log=$1
  shift
  if ! maven "$@" 2>&1 | tee "$log" | sed -un 's/^\[INFO\] Building \(.*\) \[\([0-9]*\/[0-9]*\)\]$/          \2 \1/p'; then
    grep -E 'ERROR' "$log" | head -30 >&2
    echo "The build failed. The whole log: $log" >&2
    exit 1
  fi
}

build_parts() {
  local parts=$ROOT/.plainview/parts stamp=$STAMPS/parts
  if ! is_stale "$stamp" "$ROOT/launcher/parts/pom.xml"; then
    return
  fi
  mkdir -p "$STAMPS" "$parts"
  say "fetching PostgreSQL, Kafka and Keycloak (once, about 250 MB)"
  rm -rf "$parts/kafka" "$parts/keycloak" "$parts/postgres"
  quietly "$STAMPS/parts.log" mvn -B --no-transfer-progress -f "$ROOT/launcher/parts/pom.xml" package "-Dparts=$parts"
  mv "$parts"/keycloak-[0-9]* "$parts/keycloak"
  mkdir -p "$parts/postgres"
  tar -xJf "$parts"/postgres-archive/*.txz -C "$parts/postgres"
  rm -rf "$parts/postgres-archive" "$parts/markers"
  say "preparing Keycloak (once, about half a minute)"
  quietly "$STAMPS/keycloak.log" "$parts/keycloak/bin/kc.sh" build --db=postgres --health-enabled=true
  touch "$stamp"
}

jars_are_there() {
  local module
  for module in camera-service recognition-service watchlist-service audit-service gateway simulator launcher bench; do
    [ -f "$ROOT/$module/target/$module.jar" ] || return 1
  done
}

build_java() {
  local stamp=$STAMPS/java
  local sources=("$ROOT/pom.xml") module
  for module in "$ROOT"/*/pom.xml; do
    sources+=("$(dirname "$module")")
  done
  if ! is_stale "$stamp" "${sources[@]}" && jars_are_there; then
    return
  fi
  mkdir -p "$STAMPS"
  touch "$stamp.new"
  say "building the services"
  maven_progress "$STAMPS/java.log" package -DskipTests
  mv "$stamp.new" "$stamp"
}

build_dashboard() {
  local stamp=$STAMPS/dashboard modules=$STAMPS/dashboard-modules
  if is_stale "$modules" "$ROOT/dashboard/package-lock.json" || [ ! -d "$ROOT/dashboard/node_modules" ]; then
    mkdir -p "$STAMPS"
    say "fetching the dashboard's libraries"
    (cd "$ROOT/dashboard" && quietly "$STAMPS/npm.log" npm ci --no-audit --no-fund)
    touch "$modules"
    rm -f "$stamp"
  fi
  if is_stale "$stamp" "$ROOT/dashboard" || [ ! -f "$ROOT/dashboard/dist/index.html" ]; then
    touch "$stamp.new"
    say "building the dashboard"
    (cd "$ROOT/dashboard" && quietly "$STAMPS/dashboard.log" npm run build)
    mv "$stamp.new" "$stamp"
  fi
}

# launcher_copy HOME: prints the path of a copy; a build must not change the jar of a launcher that runs
launcher_copy() {
  local copy
  mkdir -p "$1"
  copy=$(mktemp "$1/launcher-XXXXXX.jar")
  cp "$BUILT_LAUNCHER" "$copy"
  echo "$copy"
}
