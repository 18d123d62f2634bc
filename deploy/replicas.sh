# Functions that run two replicas behind nginx with nginx.conf under load, for the scripts in this folder that test them.
# shellcheck shell=bash
set -euo pipefail
shopt -s inherit_errexit extglob
deploy=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$deploy/../ilrs-server/target/ilrs-server.jar

for program in java curl nginx; do
  type -P "$program" > /dev/null || { echo "$program is not on the PATH" >&2; exit 2; }
done

work=$(mktemp -d)
declare -A pids=()
jvm=()  # options of the replicas
load_seconds=120  # at most
days=('catalog?' 'calls?' 'missions?lead=CNSA&' 'opportunities?category=D&' 'participants?')  # requested with asOf

end() {
  local status=$?
  trap - EXIT
  end_nginx
  for name in "${!pids[@]}"; do
    gone "$name" || killed "$name" || true
  done
  if ((status != 0)); then
    tail -n 5 "$work"/*.log "$work"/responses.json >&2 || true
  fi
  rm -rf "$work"
  exit "$status"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# nginx terminates its workers only on SIGTERM.
end_nginx() {
  gone nginx || kill -TERM "${pids[nginx]}" || true
  await 50 gone nginx || true
}

say() {
  printf '%3d s  %s\n' "$SECONDS" "$*"
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# await TENTHS COMMAND...: waits until the command succeeds; fails after that time.
await() {
  local tenths=$1
  shift
  for ((i = 0; i < tenths; i++)); do
    ! "$@" || return 0
    sleep 0.1
  done
  return 1
}

gone() {
  [[ -z ${pids[$1]:-} ]] || ! kill -0 "${pids[$1]}" 2> /dev/null
}

says() {
  grep -q "$2" "$work/$1.log"
}

# start NAME COMMAND...: in the background, with its own log.
start() {
  local name=$1
  shift
  : > "$work/$name.log"  # here, since the command starts later than this function returns
  "$@" >> "$work/$name.log" 2>&1 &
  pids[$name]=$!
}

# replica NAME [PORT [OPTION...]]
replica() {
  start "$1" java "${jvm[@]}" -jar "$jar" --port "${2:-0}" --drain 2 --quiet "${@:3}"
}

ready() {
  await 600 says "$1" '^Listening on' || fail "replica $1 did not start"
}

port() {
  sed -n 's/^Listening on .*:\([0-9]*\)$/\1/p' "$work/$1.log"
}

# Starts nginx with nginx.conf, with other ports and directories, in front of replicas a and b; the arguments precede the
# command.
balance() {
  local user=
  ((EUID != 0)) || user='user root;'
  mkdir -p "$work/cache"
  rm -f "$work/nginx.pid"
  for _ in 1 2 3 4 5; do
    front=$((20000 + RANDOM % 10000))
    sed -e "s#listen 80;#listen 127.0.0.1:$front;#" \
      -e "s#127.0.0.1:8081#127.0.0.1:$(port a)#" -e "s#127.0.0.1:8082#127.0.0.1:$(port b)#" \
      -e "s#/var/cache/nginx/ilrs#$work/cache#" -e "s#/var/log/nginx/ilrs.json#$work/responses.json#" \
      "$deploy/nginx.conf" > "$work/ilrs.conf"
    cat > "$work/nginx.conf" << END
$user
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx-errors.log;
env FAKETIME_TIMESTAMP_FILE;
env FAKETIME_CACHE_DURATION;
events { worker_connections 512; }
http {
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  # Requests may set any client address; without this header they are from this machine.
  set_real_ip_from 127.0.0.1;
  real_ip_header X-Test-Address;
  include $work/ilrs.conf;
}
END
    start nginx "$@" nginx -e "$work/nginx-errors.log" -p "$work" -c "$work/nginx.conf"
    ! await 50 [ -s "$work/nginx.pid" ] || return 0
    gone nginx || fail "nginx did not start"
  done
  fail "nginx found no port"
}

# The load: four connections at a time, with a hundred requests each, until the file "stop" exists.
load() {
  mkdir -p "$work/load"
  rm -f "$work/stop"
  for connection in 1 2 3 4; do
    start "load$connection" load_connection "$work/load/$connection"
  done
  await 600 [ -s "$work/load/1" ] || fail "the load did not begin"
}

# load_connection FILE: writes what came of each request.
load_connection() {
  local TZ=UTC before end=$((SECONDS + load_seconds))
  while [[ ! -e $work/stop ]] && ((SECONDS < end)); do
    printf -v before '%(%F)T' -1
    requests "$1" > "$1.requests"
    curl -K "$1.requests" > "$1.responses" 2> /dev/null || true
    awk -v before="$before" -v after="$(date -u +%F)" "$outcome" "$1.responses" >> "$1"
  done
}

# requests FILE: a configuration of curl. A third of the requests are for today, which nginx caches, and conditional once
# an ETag is known; the others are for a random day, so that most responses are not in the cache.
requests() {
  local today=(catalog calls missions 'opportunities?category=D&joinable=true')
  local now first path coding day
  printf -v now '%(%s)T' -1
  first=$(date -u -d 2021-06-16 +%s)
  for ((i = 0; i < 100; i++)); do
    ((i == 0)) || echo next
    coding=$((RANDOM % 2))
    ((coding)) || echo compressed
    if ((RANDOM % 3 == 0)); then
      path=${today[RANDOM % ${#today[@]}]}
      if ((RANDOM % 2)); then
        printf 'etag-compare = "%s"\netag-save = "%s"\n' "$1.${path%%\?*}.$coding"{,}
      fi
    else
      printf -v day '%(%F)T' $((first + (RANDOM * 32768 + RANDOM) % (now - first)))
      path=${days[RANDOM % ${#days[@]}]}asOf=$day
    fi
    printf 'url = "http://127.0.0.1:%s/v1/%s"\nmax-time = 20\n' "$front" "$path"
    echo 'write-out = "\n%{http_code} %{exitcode} %{url_effective} %header{date} %header{cache-control}\n"'
  done
}

# Prints the status of each response, or what is wrong. Input: a line with the body, a line with the facts.
# shellcheck disable=SC2016
outcome='
  function found(pattern, skip) { return match($0, pattern) ? substr($0, RSTART + skip, RLENGTH - skip) : "" }
  NR % 2 { body = $0; next }
  $2 != 0 { print "curl error " $2 ": " $3; next }
  $1 == 304 { print 304; next }
  $1 != 200 || body !~ /}$/ { print $1 " " $3 " " substr(body, 1, 200); next }
  {
    asOf = match(body, /"asOf":"[0-9-]+"/) ? substr(body, RSTART + 8, 10) : ""
    wanted = found("asOf=[0-9-]+", 5)
    split(found("[0-9]+:[0-9]+:[0-9]+", 0), time, ":")
    fresh = found("max-age=[0-9]+", 8)
    if (wanted != "") print asOf == wanted ? 200 : "another day than " wanted ": " asOf
    else if (asOf < before || asOf > after) print "stale: not today: " asOf
    else if (fresh == "" || time[1] * 3600 + time[2] * 60 + time[3] + fresh > 86400) print "fresh after midnight"
    else print 200
  }'

end_load() {
  touch "$work/stop"
  for connection in 1 2 3 4; do
    await 600 gone "load$connection" || fail "the load did not end"
  done
  sort "$work"/load/[1-4] | uniq -c > "$work/load.log"
  cat "$work/load.log"
  [[ $(awk '{$1 = ""; print}' "$work/load.log" | xargs) == "200 304" ]] || fail "requests failed, or there was no 200 or 304"
}

# Suppresses the message of bash.
killed() {
  kill -KILL "${pids[$1]}"
  wait "${pids[$1]}" 2> /dev/null || true
}

# Ends a replica with SIGTERM.
stop() {
  kill -TERM "${pids[$1]}"
  await 300 gone "$1" || fail "replica $1 did not stop"
}

# build MODULE FILE: builds a module if it does not have this file.
build() {
  if [[ ! -e $2 ]]; then
    say "building $1"
    start build mvn -f "$deploy/../pom.xml" -q -ntp -B package -Dmaven.test.skip -pl "$1" -am
    await 6000 gone build || fail "the build did not end"
    wait "${pids[build]}" || fail "the build: $(cat "$work/build.log")"
  fi
}

# nginx passes midnight, if faketime is on the PATH. Only nginx runs with another time, because faketime makes a JVM very
# slow; Midnight.java acts as a replica.
midnight() {
  if type -P faketime > /dev/null; then
    end_nginx
    rm -rf "$work/cache"  # what it has of today may be fresh until midnight
    echo +0 > "$work/clock"
    start a java "$deploy/Midnight.java" "$work"
    ready a
    balance env "LD_PRELOAD=$(faketime -f +0 printenv LD_PRELOAD)" "FAKETIME_TIMESTAMP_FILE=$work/clock" \
      FAKETIME_CACHE_DURATION=1
    echo "$front" > "$work/front"
    await 600 gone a || fail "midnight did not come"
    wait "${pids[a]}" || fail "midnight: $(cat "$work/a.log")"
    say "$(tail -n 1 "$work/a.log")"
  elif [[ -n ${CI:-} ]]; then
    fail "no faketime on the PATH"
  else
    say "no faketime on the PATH: midnight is not tested"
  fi
}
