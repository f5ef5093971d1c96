# shellcheck shell=bash
# Maven 3.9, which quarkus:dev asks for and Debian 12 does not have.

MAVEN_39=3.9.11

# Sets MAVEN to the machine's own where it is new enough, else to one from Maven's own repository.
require_maven39() {
  local folder="$XDG_CACHE_HOME/quinit/maven"
  MAVEN=mvn
  if is_maven39 mvn; then
    return
  fi
  MAVEN="$folder/apache-maven-$MAVEN_39/bin/mvn"
  [ -x "$MAVEN" ] || logged maven39 fetch_maven39 "$folder"
  note "Maven $MAVEN_39: $MAVEN"
}

is_maven39() {
  "$1" --version 2>/dev/null | grep -qE '^(\x1b\[[0-9;]*m)?Apache Maven (3\.(9|[1-9][0-9])|[4-9])'
}

# By a folder beside it, so that there is all of it or none.
fetch_maven39() {
  local folder=$1
  mkdir -p "$folder"
  rm -rf -- "$folder/new"
  maven -N dependency:copy "-Dartifact=org.apache.maven:apache-maven:$MAVEN_39:tar.gz:bin" "-DoutputDirectory=$folder/new"
  tar -xzf "$folder/new/apache-maven-$MAVEN_39-bin.tar.gz" -C "$folder/new"
  mv -T -- "$folder/new/apache-maven-$MAVEN_39" "$folder/apache-maven-$MAVEN_39"
  rm -rf -- "$folder/new"
}
