# Sourced by mvnw and bin/hark: leaves JAVA_HOME at a JDK of the version Hark needs.
# Keeps the one in use when it is new enough, otherwise takes the oldest fitting one from the usual places.
hark_jdk_wanted=25

hark_jdk_version() { # $1: a Java home; prints its feature version, or 0
  _v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  printf '%s\n' "${_v:-0}"
}

hark_pick_jdk() {
  _cur=${JAVA_HOME:-}
  if [ -z "$_cur" ] && _javac=$(command -v javac 2>/dev/null); then
    _cur=$(dirname "$(dirname "$(readlink -f "$_javac")")")
  fi
  if [ -n "$_cur" ] && [ "$(hark_jdk_version "$_cur")" -ge "$hark_jdk_wanted" ]; then
    JAVA_HOME=$_cur
    export JAVA_HOME
    return 0
  fi
  _best='' _best_version=0
  for _dir in /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    [ -x "$_dir/bin/javac" ] || continue
    _version=$(hark_jdk_version "$_dir")
    if [ "$_version" -ge "$hark_jdk_wanted" ] \
      && { [ -z "$_best" ] || [ "$_version" -lt "$_best_version" ]; }; then
      _best=$_dir _best_version=$_version
    fi
  done
  if [ -z "$_best" ]; then
    echo "Hark needs a JDK $hark_jdk_wanted or newer: install one (for example temurin-25-jdk) or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$_best
  export JAVA_HOME
}

hark_pick_jdk
