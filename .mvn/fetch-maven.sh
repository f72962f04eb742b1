# Sourced by mvnw when the address in maven-wrapper.properties cannot be reached: fetches the same pinned
# distribution with the Maven on the PATH, through whatever registry that Maven is set up for.
# Wants distributionUrl, TMP_DOWNLOAD_DIR and distributionUrlName; fails with one line that says what to do.
hark_fetch_maven() {
  _version=${distributionUrl##*/apache-maven-}
  _version=${_version%-bin.*}
  _type=zip
  [ "${distributionUrlName%.zip}" != "$distributionUrlName" ] || _type=tar.gz
  if ! command -v mvn >/dev/null; then
    die "mvnw: cannot reach $distributionUrl and there is no mvn on the PATH; install Maven or set MVNW_REPOURL to a mirror."
  fi
  rm -f -- "$TMP_DOWNLOAD_DIR/$distributionUrlName" # what a broken download left would be kept
  # Outside the project: its .mvn folder would ask for the newer Maven that is being fetched.
  (cd "$TMP_DOWNLOAD_DIR" \
    && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      "-Dartifact=org.apache.maven:apache-maven:$_version:$_type:bin" \
      "-DoutputDirectory=$TMP_DOWNLOAD_DIR" -Dmdep.useBaseVersion=true) \
    || die "mvnw: cannot fetch Maven $_version, neither from $distributionUrl nor with the mvn on the PATH."
}
