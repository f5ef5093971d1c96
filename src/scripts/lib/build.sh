# shellcheck shell=bash
# From sources to target/dist: jars, the builder's home, what the build checks, the executable, the test images.

IMAGES="$ROOT/target/images"
KEYS="$ROOT/target/keys"
TOOL_JAR="$ROOT/src/host/tool/target/quinit-tool.jar"
NATIVE_JAR="$ROOT/src/build/native/target/quinit-native.jar"

# What everything is made of, and what of it the executable is made of.
SOURCES=(pom.xml .mvn config src)
EXECUTABLE_SOURCES=(pom.xml config src/guest src/build src/host/image)
TOOL_SOURCES=(pom.xml .mvn src/guest/cmdline src/guest/modules src/host)
SELFTEST_SOURCES=(pom.xml .mvn src/guest/kernel src/guest/init/src/main/c src/build/native src/test/fake src/test/selftest)

# CI only checks the format; everyone else gets it put right.
FORMAT_GOAL=apply
if [ "${CI:-}" = true ]; then
  FORMAT_GOAL=check
fi

# The steps that build_everything announces.
# shellcheck disable=SC2034 # for the commands
BUILD_STEPS=4

build_everything() {
  step "Make the builder of native executables"
  format_sources
  build_builder
  step "Fetch the target images that the build checks"
  build_tool
  fetch_images
  step "Build the jars and the native executable"
  build_executable
  step "Make the test images"
  build_images
}

maven() {
  (cd "$ROOT" && exec mvn -B -ntp "-Dformat.goal=$FORMAT_GOAL" "$@")
}

# One word for the content of files and folders; build output, tests and scripts make no difference to what is built.
key_of() {
  local path there=()
  for path in "$@"; do
    [ ! -e "$ROOT/$path" ] || there+=("$path")
  done
  (cd "$ROOT" && find "${there[@]}" \( -name target -o -path '*/src/test' -o -path src/scripts -o -path src/docs \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d ' ' -f 1)
}

# Before anything is keyed by its content: the build would do it in passing and so change what it was keyed by.
format_sources() {
  [ "$FORMAT_GOAL" = apply ] || return 0
  if ! unchanged formatted "$(key_of "${SOURCES[@]}")"; then
    logged format maven spotless:apply
    remember formatted "$(key_of "${SOURCES[@]}")"
  fi
}

# unchanged NAME KEY FILE...: whether the files are there and were made from what KEY stands for.
unchanged() {
  local name=$1 key=$2 file
  shift 2
  [ "$(cat -- "$KEYS/$name" 2>/dev/null)" = "$key" ] || return 1
  for file in "$@"; do
    [ -e "$file" ] || return 1
  done
}

remember() {
  mkdir -p "$KEYS"
  printf '%s\n' "$2" >"$KEYS/$1"
}

# Sets GRAALVM_HOME to the one that the user named, or to a home made of the JDK, gcc and the builder's jars.
build_builder() {
  local key
  key=$(key_of pom.xml .mvn src/build/native)
  if ! unchanged builder "$key" "$NATIVE_JAR"; then
    logged builder maven package -pl src/build/native -DskipTests
    remember builder "$key"
  fi
  logged builder-home builder_home
  GRAALVM_HOME=$(tail -n 1 -- "$ROOT/target/builder-home")
  export GRAALVM_HOME
  note "builder: $GRAALVM_HOME"
}

builder_home() {
  java -jar "$NATIVE_JAR" home >"$ROOT/target/builder-home"
}

# The tool alone, since the rest cannot be built before it has fetched what is checked.
build_tool() {
  local key
  key=$(key_of "${TOOL_SOURCES[@]}")
  if ! unchanged tool "$key" "$TOOL_JAR"; then
    logged tool maven package -pl src/host/tool -am -DskipTests
    remember tool "$key"
  fi
}

# fetch_images [NAME...]: those of test-images, all of them by default. The tool knows itself what is up to date.
fetch_images() {
  local name
  if [ $# -eq 0 ]; then
    set -- "$ROOT"/test-images/*/
  fi
  for name in "$@"; do
    name=$(basename -- "$name")
    note "$name"
    logged "fetch-$name" java -jar "$TOOL_JAR" fetch "$ROOT/test-images/$name" --out "$IMAGES/$name"
    note_left_out "$name"
  done
}

# An image whose kernel is built from source is left out until that has been done.
note_left_out() {
  [ -e "$IMAGES/$1" ] || note "left out: its kernel has not been built here (src/scripts/kernel)"
}

# Which versions were fetched: the links into the cache name them.
key_of_images() {
  find "$IMAGES" -mindepth 1 -maxdepth 1 -printf '%f %l\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
}

build_executable() {
  local jars executable goals=(package -DskipTests)
  jars="$(key_of "${SOURCES[@]}") $(key_of_images) $JAVA_HOME"
  executable="$(key_of "${EXECUTABLE_SOURCES[@]}") $(key_of_images) $(key_of_builder)"
  if unchanged executable "$executable" "$DIST/quinit" "$DIST/lib" "$DIST/modules.plan"; then
    if unchanged jars "$jars" "$TOOL_JAR"; then
      note "unchanged"
      return
    fi
    note "the executable's sources have not changed: its native build (minutes) is left out"
    logged build maven "${goals[@]}"
  else
    note "the native build takes about 4 minutes on 2 cores and 4 GB of memory"
    logged build maven "${goals[@]}" -Pnative
    take_executable
    remember executable "$executable"
  fi
  remember jars "$jars"
}

key_of_builder() {
  cat -- "$GRAALVM_HOME/release" "$JAVA_HOME/release" 2>/dev/null | sha256sum | cut -d ' ' -f 1
  printf '%s' "$GRAALVM_HOME"
}

# Beside the images, where it stays when the next Maven run cleans or builds without the native profile.
take_executable() {
  local made="$ROOT/src/guest/init/target/dist"
  mkdir -p "$DIST"
  rm -rf -- "${DIST:?}/lib"
  cp -a -- "$made/quinit" "$made/lib" "$made/modules.plan" "$DIST/"
  note "made: $DIST/quinit ($(stat -c %s -- "$DIST/quinit") bytes)"
}

# What asks a real kernel, for the tests alone: a boot does not wait for it.
build_selftest() {
  local key made="$ROOT/src/test/selftest/target/dist" selftest="$ROOT/target/dist-selftest"
  key="$(key_of "${SELFTEST_SOURCES[@]}") $(key_of_builder)"
  if unchanged selftest "$key" "$selftest/quinit-selftest" "$selftest/lib"; then
    note "unchanged"
    return
  fi
  rm -rf -- "$made" "$selftest"
  logged selftest maven package -pl src/test/selftest -am -DskipTests -Pnative-selftest
  cp -a -- "$made" "$selftest"
  remember selftest "$key"
}

# The tool knows itself whether an image is up to date.
build_images() {
  local recipe name
  for recipe in "$ROOT"/test-images/*/; do
    name=$(basename -- "$recipe")
    note "$name"
    note_left_out "$name"
    logged "image-$name" java -jar "$TOOL_JAR" image "$recipe" \
      --init "$DIST/quinit" --modules "$DIST/modules.plan" --out "$DIST/$name"
  done
}
