# Read by the other scripts of this folder: where things are, and how to speak to whoever reads.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# say "en français" "in English": the one that the reader's locale asks for.
say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$2" ;;
    esac
}

# build [arguments of swift build]: on a terminal the compiler shows its own progress; elsewhere one line every 15 s,
# and the whole output when it fails.
build() {
    if [ -t 1 ]; then
        swift build "$@"
        return
    fi
    local log building status=0
    log=$(mktemp)
    swift build "$@" >"$log" 2>&1 &
    building=$!
    local elapsed=0
    while kill -0 "$building" 2>/dev/null; do
        sleep 1
        elapsed=$((elapsed + 1))
        [ $((elapsed % 15)) -ne 0 ] || printf '  %4d s  %s\n' "$elapsed" "$(tail -n 1 "$log" | cut -c 1-110)"
    done
    wait "$building" || status=$?
    if [ "$status" -eq 0 ]; then tail -n 1 "$log"; else cat "$log"; fi
    rm -f "$log"
    return "$status"
}
