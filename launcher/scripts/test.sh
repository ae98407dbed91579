# Runs every test: Java modules with the real parts, the dashboard, then the whole platform in a browser.

TEST_HOME=$ROOT/.plainview/test
E2E_HOME=$ROOT/.plainview/e2e
E2E_BASE=7700
results=()
failed=0

# step NAME COMMAND…: runs it and notes how it went
step() {
  local name=$1 started=$SECONDS
  shift
  say "$name"
  if "$@"; then
    results+=("passed  $name ($((SECONDS - started)) s)")
  else
    results+=("FAILED  $name ($((SECONDS - started)) s)")
    failed=1
    return 1
  fi
}

# wait_for SECONDS PID LOG TEST…: until the test succeeds; fails when the process ends first
wait_for() {
  local limit=$1 pid=$2 log=$3 until=$((SECONDS + $1))
  shift 3
  until "$@"; do
    if ! kill -0 "$pid" 2> /dev/null || [ $SECONDS -gt $until ]; then
      echo "Not ready within $limit s. The end of $log:" >&2
      tail -30 "$log" >&2
      return 1
    fi
    sleep 1
  done
}

start_parts() {
  mkdir -p "$TEST_HOME"
  rm -f "$TEST_HOME/parts.properties"
  launcher "$TEST_HOME" "$(launcher_copy "$TEST_HOME")" parts > "$TEST_HOME/parts.log" 2>&1 &
  parts_pid=$!
  export PLAINVIEW_TEST_PARTS=$TEST_HOME/parts.properties
  wait_for 240 $parts_pid "$TEST_HOME/parts.log" test -f "$PLAINVIEW_TEST_PARTS"
}

start_platform() {
  rm -rf "$E2E_HOME"
  mkdir -p "$E2E_HOME"
  PLAINVIEW_FAST_START=off launcher "$E2E_HOME" "$(launcher_copy "$E2E_HOME")" up --port-base $E2E_BASE \
    > "$E2E_HOME/up.log" 2>&1 &
  platform_pid=$!
  wait_for 900 $platform_pid "$E2E_HOME/up.log" grep -q "Plainview is running" "$E2E_HOME/up.log"
}

stop_all() {
  local pid
  for pid in ${platform_pid:-} ${parts_pid:-}; do
    kill "$pid" 2> /dev/null || true
  done
  wait ${platform_pid:-} ${parts_pid:-} 2> /dev/null || true
}

browser() {
  (cd "$ROOT/dashboard" && PLAINVIEW_URL=http://127.0.0.1:$E2E_BASE PLAINVIEW_SECRETS=$E2E_HOME/secrets.properties npm run e2e)
}

kills() {
  PLAINVIEW_ROOT=$ROOT "$JAVA_HOME/bin/java" -jar "$ROOT/bench/target/bench.jar" recover \
    --home "$E2E_HOME" --port-base $E2E_BASE --limit 120
}

# From a copy of its files alone, as the run left them.
log_verifies() {
  local log=$E2E_HOME/data/log copy=$E2E_HOME/log-copy
  rm -rf "$copy" && mkdir "$copy"
  # The checkpoint first: what it covers is there already. A partial tile may give way to its full one meanwhile.
  cp "$log/checkpoint" "$copy/"
  cp -r "$log/tile" "$copy/" 2> /dev/null || cp -r "$log/tile" "$copy/"
  "$JAVA_HOME/bin/java" -jar "$ROOT/audit-tool/target/audit-tool.jar" verify "$copy" \
    --growing --policy "$E2E_HOME/log.policy"
}

java_tests() {
  touch "$TEST_HOME/began"
  if [ $# -gt 0 ]; then
    maven verify -pl "$(IFS=,; echo "$*")" -am -DfailIfNoTests=false
  else
    maven verify --fail-at-end
  fi
}

# What failed since the tests began, named once more at the very end: the output before it is long.
failed_java_tests() {
  find "$ROOT" -path '*/target/*-reports/*.txt' -newer "$TEST_HOME/began" -exec \
    grep -hE -A4 '<<< (FAILURE|ERROR)!$' {} + | cut -c1-300
}

dashboard_tests() {
  (cd "$ROOT/dashboard" && npm test)
}

run_tests() {
  trap stop_all EXIT
  step "PostgreSQL, Kafka and Keycloak for tests" start_parts || exit 1
  step "Java modules" java_tests "$@" || true
  if [ $# -eq 0 ]; then
    step "dashboard" dashboard_tests || true
    kill "$parts_pid" && wait "$parts_pid" || true
    parts_pid=
    if step "the whole platform starts" start_platform; then
      step "an operator acknowledges the demo's alert, oversight finds it in the log" browser || true
      step "each service is killed, comes back, and nothing is lost" kills || true
      step "the log of this run verifies offline from a copy of its files" log_verifies || true
    fi
  fi
  echo
  failed_java_tests || true
  printf '%s\n' "${results[@]}"
  exit $failed
}
