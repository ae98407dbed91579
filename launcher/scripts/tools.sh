# Finds JDK 25, Maven and Node, or says what is missing and how to get it.

missing=()

java_version() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1 || true
}

find_java() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-/root}"/.sdkman/candidates/java/* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v java || true)" 2>/dev/null || true)")")"; do
    [ -x "$candidate/bin/javac" ] || continue
    version=$(java_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  missing+=("a JDK 25: https://adoptium.net, or sdk install java 25-tem, or apt-get install openjdk-25-jdk where the distribution has it")
}

find_maven() {
  command -v mvn > /dev/null || missing+=("Maven 3.8 or newer: apt-get install maven, or https://maven.apache.org")
}

find_node() {
  local version
  version=$(node --version 2> /dev/null | sed 's/v\([0-9]*\).*/\1/' || true)
  if [ "${version:-0}" -lt 20 ] || ! command -v npm > /dev/null; then
    missing+=("Node 20 or newer with npm: https://nodejs.org")
  fi
}

report_missing() {
  [ ${#missing[@]} -eq 0 ] && return
  echo "Plainview needs what this machine does not have:" >&2
  printf '  - %s\n' "${missing[@]}" >&2
  exit 1
}

find_unpackers() {
  command -v xz > /dev/null || missing+=("xz: apt-get install xz-utils")
  command -v tar > /dev/null || missing+=("tar: apt-get install tar")
}

find_tools() {
  find_unpackers
  find_java
  find_maven
  find_node
  report_missing
}
