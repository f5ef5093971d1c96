# shellcheck shell=bash
# What the machine has to have: a JDK 25, gcc, room, and Debian packages.

# Each with the command that shows it is there, or - where only dpkg knows.
PACKAGES=(
  "maven mvn"
  "qemu-system-x86 qemu-system-x86_64"
  "qemu-system-data -"
  "e2fsprogs mke2fs"
  "erofs-utils mkfs.erofs"
  "squashfs-tools mksquashfs"
  "busybox-static -"
  "kmod kmod"
  "libc6-dev -"
  "zlib1g-dev -"
)

# Gigabytes that a first run takes, and a later one: Maven's repository, the builder's home, build folders, images.
FIRST_RUN_GB=4
LATER_RUN_GB=1

require_machine() {
  require_linux
  require_jdk
  require_gcc
  require_space
  require_packages
}

require_linux() {
  [ "$(uname -s)" = Linux ] || die "this is $(uname -s); Quinit builds on Linux"
  [ "$(uname -m)" = x86_64 ] || die "this is $(uname -m); so far Quinit builds on x86_64"
}

# Sets JAVA_HOME to a JDK 25: the one it names, else one below /usr/lib/jvm.
require_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if is_jdk25 "$candidate"; then
      export JAVA_HOME=$candidate
      export PATH="$JAVA_HOME/bin:$PATH"
      note "JDK: $JAVA_HOME"
      return
    fi
  done
  die "no JDK 25: JAVA_HOME is '${JAVA_HOME:-}', and below /usr/lib/jvm is none either" \
    "A JDK is needed (with bin/javac), version 25; set JAVA_HOME to it."
}

is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] &&
    grep -qE '^JAVA_VERSION="25[".]' -- "$1/release" 2>/dev/null
}

require_gcc() {
  command -v gcc >/dev/null || die "no gcc: the native executable is linked with it" "apt-get install gcc libc6-dev"
}

# Each folder that grows; those on one file system share its room, so the largest sum is asked of each.
require_space() {
  local need=$FIRST_RUN_GB folder free
  if [ -e "$DIST/quinit" ]; then
    need=$LATER_RUN_GB
  fi
  for folder in "$ROOT" "$HOME"; do
    free=$(df --output=avail -k -- "$folder" | tail -n 1)
    [ "$free" -ge $((need * 1024 * 1024)) ] ||
      die "no disk space: $folder has $((free / 1024)) MB free, $need GB are needed"
  done
}

is_there() {
  # An ordinary user's PATH lacks the folders of mke2fs and kmod.
  PATH="$PATH:/usr/sbin:/sbin" command -v "$2" >/dev/null ||
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs what is missing, and only that.
require_packages() {
  local entry missing=()
  for entry in "${PACKAGES[@]}"; do
    is_there "${entry%% *}" "${entry#* }" || missing+=("${entry%% *}")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    note "Debian packages: all there"
    return
  fi
  [ "$(id -u)" = 0 ] ||
    die "not root, and Debian packages are missing: ${missing[*]}" "As root: apt-get install ${missing[*]}"
  command -v apt-get >/dev/null || die "no apt-get, and these Debian packages are missing: ${missing[*]}"
  note "Debian packages to install: ${missing[*]}"
  # A fresh machine has no package lists, and with old ones a download may fail.
  logged apt-update apt-get update
  logged apt-install env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
