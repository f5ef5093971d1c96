# shellcheck shell=bash
# What the tests' reports say.

# Reports of tests that no longer exist must not count.
delete_reports() {
  find "$ROOT/src" -path '*/target/*-reports/*' -name 'TEST-*.xml' -delete
}

# Sets TESTS, FAILED and SKIPPED from the reports of all modules.
# shellcheck disable=SC2034 # for the command
count_results() {
  read -r TESTS FAILED SKIPPED < <(
    find "$ROOT/src" -path '*/target/*-reports/*' -name 'TEST-*.xml' -exec grep -ho '<testsuite [^>]*' {} + |
      awk '
        function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
        { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
        END { print tests + 0, failed + 0, skipped + 0 }')
}

# Maven's own closing line for each module, then each failed test and the first lines of why.
show_results() {
  sed -n -e 's/^\[INFO\] Building \(.*\) 0\..*\[[0-9]*\/[0-9]*\]$/== \1/p' \
    -e 's/^\[[A-Z]*\] \(Tests run: .*, Skipped: [0-9]*\)$/   \1/p' -- "$1" |
    awk '/^==/ { module = substr($0, 4); next } { printf "%-45s %s\n", module, $0 }'
  awk '
    /^\[ERROR\] .*<<< (FAILURE|ERROR)!/ {
      left = 0
      if (!/^\[ERROR\] Tests run/) { sub(/^\[ERROR\] /, ""); print "failed: " $0; left = 12 }
      next
    }
    /^\tat / || /^\[(INFO|WARNING|ERROR)\]/ { left = 0 }
    left > 0 && NF { print "    " $0; left-- }' "$1"
}
