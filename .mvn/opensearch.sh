# Builds Hark and its plugin for OpenSearch, and fetches the distribution of OpenSearch from Maven Central. Sourced from
# the folder of the project; sets opensearch_zip, plugin_zip and JAVA_HOME. NO_BUILD=1 takes what is there.
# shellcheck shell=sh
# shellcheck source=pick-jdk.sh
. ./.mvn/pick-jdk.sh
opensearch_version=$(sed -n 's:.*<opensearch.version>\(.*\)</opensearch.version>.*:\1:p' opensearch/pom.xml)
opensearch_zip=opensearch/target/opensearch-$opensearch_version.zip
if [ -z "${NO_BUILD-}" ]; then
  ./mvnw -B -q package -DskipTests
  ./mvnw -B -q -f opensearch/pom.xml package
fi
if [ ! -f "$opensearch_zip" ]; then
  ./mvnw -B -q -f opensearch/pom.xml dependency:copy -DoutputDirectory=target \
    -Dartifact="org.opensearch.distribution.integ-test-zip:opensearch:$opensearch_version:zip"
fi
plugin_zip=$(ls opensearch/target/hark-opensearch-*.zip)
