# To be sourced: a province of the demo that a test starts and that ends with it. Needs `hoitu`, the program.
data=$(mktemp -d --tmpdir hoitu-e2e-XXXXXX)
server=
trap 'stop; rm -rf "$data"' EXIT

stop() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}

# The packages of the lock file as it is now.
packages() {
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error
}

# serve NAME RULEBOOK [option of init …]: a fresh demo province, with the edge cases on one of its portals.
serve() {
  local home=$data/$1
  "$hoitu" init --data "$home" --rulebook "$2" --demo "${@:3}" >/dev/null
  node edge-cases.mjs articles "$home.articles"
  "$hoitu" import articles "$home.articles/articles.jsonl" --portal snv --data "$home" >/dev/null
  "$hoitu" serve --data "$home" --listen 127.0.0.1:0 >"$home.ready" 2>"$home.log" &
  server=$!
  until grep -q '^ready ' "$home.ready"; do kill -0 "$server" || { cat "$home.log" >&2; exit 1; }; done
  export HOITU_PORT
  HOITU_PORT=$(sed -n 's/^ready http:.*:\([0-9]*\)$/\1/p' "$home.ready")
}
