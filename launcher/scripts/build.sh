# Builds what is stale. A stamp lists what went into a build, as it was before the build.

say() {
  printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"
}

# sources PATH…: the files below the paths that a build reads, each with its time
sources() {
  find "$@" \( -name target -o -name node_modules -o -name dist -o -name test-results \) -prune \
    -o -type f -printf '%p %T@\n' | LC_ALL=C sort
}

# is_stale STAMP PATH…: whether a file below the paths has changed, come or gone since the stamp
is_stale() {
  local stamp=$1
  shift
  [ ! -f "$stamp" ] || [ "$(sources "$@")" != "$(cat "$stamp")" ]
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
  sources "$ROOT/launcher/parts/pom.xml" > "$stamp.new"
  say "fetching PostgreSQL, Kafka and Keycloak (once, about 250 MB)"
  rm -rf "$stamp" "$parts/kafka" "$parts/keycloak"* "$parts/postgres"*
  quietly "$STAMPS/parts.log" mvn -B --no-transfer-progress -f "$ROOT/launcher/parts/pom.xml" package "-Dparts=$parts"
  mv "$parts"/keycloak-[0-9]* "$parts/keycloak"
  mkdir -p "$parts/postgres"
  tar -xJf "$parts"/postgres-archive/*.txz -C "$parts/postgres"
  rm -rf "$parts/postgres-archive" "$parts/markers"
  say "preparing Keycloak (once, about half a minute)"
  quietly "$STAMPS/keycloak.log" "$parts/keycloak/bin/kc.sh" build --db=postgres --health-enabled=true
  mv "$stamp.new" "$stamp"
}

jars_are_there() {
  local module
  for module in audit-tool camera-service recognition-service watchlist-service audit-service gateway simulator launcher bench; do
    [ -f "$ROOT/$module/target/$module.jar" ] || return 1
  done
}

build_java() {
  local stamp=$STAMPS/java
  local modules=("$ROOT/pom.xml") module
  for module in "$ROOT"/*/pom.xml; do
    modules+=("$(dirname "$module")")
  done
  if ! is_stale "$stamp" "${modules[@]}" && jars_are_there; then
    return
  fi
  mkdir -p "$STAMPS"
  sources "${modules[@]}" > "$stamp.new"
  say "building the services"
  maven_progress "$STAMPS/java.log" package -DskipTests
  mv "$stamp.new" "$stamp"
}

# Not all of Java: whoever only verifies a log need not wait for the services.
build_audit_tool() {
  local stamp=$STAMPS/audit-tool modules=("$ROOT/pom.xml" "$ROOT/tlog" "$ROOT/audit-tool")
  if ! is_stale "$stamp" "${modules[@]}" && [ -f "$AUDIT_TOOL" ]; then
    return
  fi
  find_maven; report_missing
  mkdir -p "$STAMPS"
  sources "${modules[@]}" > "$stamp.new"
  say "building the audit tool"
  quietly "$STAMPS/audit-tool.log" maven package -Dmaven.test.skip -pl audit-tool -am
  # A file of its own: a witness may run from the one before.
  cp "$ROOT/audit-tool/target/audit-tool.jar" "$AUDIT_TOOL.new"
  mv "$AUDIT_TOOL.new" "$AUDIT_TOOL"
  mv "$stamp.new" "$stamp"
}

build_dashboard() {
  local stamp=$STAMPS/dashboard modules=$STAMPS/dashboard-modules
  if is_stale "$modules" "$ROOT/dashboard/package-lock.json" || [ ! -d "$ROOT/dashboard/node_modules" ]; then
    mkdir -p "$STAMPS"
    say "fetching the dashboard's libraries"
    (cd "$ROOT/dashboard" && quietly "$STAMPS/npm.log" npm ci --no-audit --no-fund)
    sources "$ROOT/dashboard/package-lock.json" > "$modules"
    rm -f "$stamp"
  fi
  if is_stale "$stamp" "$ROOT/dashboard" || [ ! -f "$ROOT/dashboard/dist/index.html" ]; then
    sources "$ROOT/dashboard" > "$stamp.new"
    say "building the dashboard"
    (cd "$ROOT/dashboard" && quietly "$STAMPS/dashboard.log" npm run build)
    mv "$stamp.new" "$stamp"
  fi
}

# launcher_copy HOME: prints the path of a copy; a build must not change the jar of a launcher that runs
launcher_copy() {
  local copy
  mkdir -p "$1"
  # The run that holds the home's lock removes those of others.
  copy=$(mktemp "$1/launcher-XXXXXX.jar")
  cp "$BUILT_LAUNCHER" "$copy"
  echo "$copy"
}
