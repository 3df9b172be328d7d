#!/usr/bin/env bash
# Tries the API against its own description with schemathesis: Tests/API/schemathesis.sh [the program]
# About two minutes; the same requests each time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
jalon=${1:-$root/.build/debug/jalon}
schemathesis=${SCHEMATHESIS:-$root/.venv/bin/schemathesis}

folder=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
    rm -rf "$folder"
}
trap finish EXIT

export LC_ALL=C
echo "a password for tests" | "$jalon" user add tester@example.org --name Tester --data "$folder" >/dev/null
token=$("$jalon" user token tester@example.org --write --data "$folder")

"$jalon" serve --data "$folder" --port 0 >"$folder/log" 2>&1 &
server=$!
for _ in $(seq 100); do
    address=$(grep -o 'http://[^ ]*' "$folder/log" || true)
    [ -z "$address" ] || break
    kill -0 "$server" || { cat "$folder/log"; exit 1; }
    sleep 0.1
done
[ -n "$address" ] || { echo "the server does not start" >&2; cat "$folder/log" >&2; exit 1; }

# A plan to work on, with what the examples name.
post() {
    curl --fail --silent --show-error --output /dev/null -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/json' --data "$2" "$address/api/v1/$1"
}
post deployments '{"id": "accueil", "name": "Accueil"}'
post deployments/accueil/commands '{"command": {"type": "batch", "commands": [
    {"type": "addPerson", "person": {"id": "jeanne", "name": "Jeanne Moreau"}},
    {"type": "addPerson", "person": {"id": "paul", "name": "Paul Petit"}},
    {"type": "addWorkstream", "id": "accueil", "title": "Accueil"},
    {"type": "addAction", "action": {"id": "rediger", "title": "Rédiger le guide", "responsible": "paul"}},
    {"type": "addAction", "action": {"id": "former", "title": "Former les agents", "responsible": "jeanne", "dueDay": "2026-03-12"}}]}}'

cd "$folder"
"$schemathesis" --config-file "$here/schemathesis.toml" run "$address/api/v1/openapi.json" \
    --header "Authorization: Bearer $token" --max-examples 15 --generation-deterministic --continue-on-failure \
    --rate-limit 45/s --no-color
