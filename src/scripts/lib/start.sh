# shellcheck shell=bash
# What each of the commands begins with: where the project is, and the rest of this folder.

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
# shellcheck disable=SC2034 # for the files sourced below
DIST="$ROOT/target/dist"
# shellcheck disable=SC2034 # the test image that a user meets first
IMAGE=debian-12-cloud

# Java takes the home of /etc/passwd, whatever HOME says; our own caches follow HOME.
HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
export HOME
export XDG_CACHE_HOME="${XDG_CACHE_HOME:-$HOME/.cache}"

# Messages are searched for words.
export LC_ALL=C.UTF-8

# shellcheck source=src/scripts/lib/steps.sh
. "$ROOT/src/scripts/lib/steps.sh"
# shellcheck source=src/scripts/lib/machine.sh
. "$ROOT/src/scripts/lib/machine.sh"
# shellcheck source=src/scripts/lib/build.sh
. "$ROOT/src/scripts/lib/build.sh"
