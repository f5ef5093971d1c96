# shellcheck shell=bash
# Numbered steps with the time that has gone by, logs in target/logs, and an end that says why.

LOGS="$ROOT/target/logs"
HEARTBEAT_SECONDS=20
STEP=0
STEPS=0
CHILD=

# How many `step` calls are to come: what "3 of 8" is told from.
plan_steps() { STEPS=$1; }

elapsed() { printf '%02d:%02d' $((SECONDS / 60)) $((SECONDS % 60)); }

step() {
  STEP=$((STEP + 1))
  printf '\n[%d of %d, %s] %s\n' "$STEP" "$STEPS" "$(elapsed)" "$*"
}

note() { printf '    %s\n' "$*"; }

# Tells why there is no going on, and what to do about it.
die() {
  printf '\nERROR: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}

# logged NAME COMMAND...: output to target/logs/NAME.log, a sign of life now and then, the log's end on failure.
logged() {
  local log="$LOGS/$1.log" began=$SECONDS status=0
  shift
  follow "$log" "$@" || status=$?
  if [ "$status" -ne 0 ]; then
    tell_failure "$log" "$status" "$@"
    exit 1
  fi
  note "done in $((SECONDS - began)) s"
}

# follow LOG COMMAND...: as `logged`, but the status is the caller's to judge.
follow() {
  local log=$1 status=0
  shift
  mkdir -p "$LOGS"
  note "log: $log"
  # Job control gives the child a process group of its own, so that it can be stopped with all that it started.
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  CHILD=$!
  set +m
  heartbeat "$log" "$CHILD"
  wait "$CHILD" || status=$?
  CHILD=
  return "$status"
}

heartbeat() {
  local log=$1 child=$2 began=$SECONDS next=$HEARTBEAT_SECONDS
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.5
    if [ $((SECONDS - began)) -ge "$next" ]; then
      next=$((next + HEARTBEAT_SECONDS))
      note "$((SECONDS - began)) s: $(last_line "$log")"
    fi
  done
}

# The last line that says something, without colours and short enough for a terminal.
last_line() {
  tail -n 20 -- "$1" 2>/dev/null | sed -e 's/\x1b\[[0-9;]*m//g' -e 's/[^[:print:]]//g' | grep -v '^[[:space:]]*$' |
    tail -n 1 | cut -c 1-90 || true
}

tell_failure() {
  local log=$1 status=$2
  shift 2
  {
    printf '\nERROR: status %d of: %s\n' "$status" "$*"
    printf -- '------ the last lines of %s\n' "$log"
    tail -n 40 -- "$log" | sed -e 's/\x1b\[[0-9;]*m//g'
    printf -- '------\n'
    likely_cause "$log"
  } >&2
}

# Of Java, Maven and apt.
NO_NETWORK="UnknownHost|Unknown host|Temporary failure (resolving|in name resolution)|Could not resolve '"
NO_NETWORK+="|Connection refused|[Cc]onnect(ion)? timed out|Network is unreachable"

# What a log often ends with for reasons that are not in this project.
likely_cause() {
  if grep -qiE 'No space left on device' -- "$1"; then
    echo "The disk is full: see 'df -h' for $ROOT, $HOME and /tmp."
  elif grep -qE "$NO_NETWORK" -- "$1"; then
    echo "No network: Maven and apt need theirs, or a mirror (Maven's settings.xml, apt's sources.list)."
  elif grep -qE 'OutOfMemoryError|exit status 137|Killed' -- "$1"; then
    echo "Out of memory: a native build takes 4 GB, the virtual machine 0.5 GB."
  fi
}

# Nobody waits for a child that was left behind.
stop_child() {
  if [ -n "$CHILD" ]; then
    kill -- "-$CHILD" 2>/dev/null || true
  fi
}
trap stop_child EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
