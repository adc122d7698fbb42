#!/bin/sh
# Runs every case (or the ones named) with CPython's modules and with ours, and shows where the outputs differ.
cd "$(dirname "$0")" || exit 1
python=${PYTHON313:-$HOME/.pyenv/versions/3.13.0/bin/python3.13}
[ $# -gt 0 ] || set -- cases/*.py
status=0
export COLUMNS=80 TZ=UTC
for case in "$@"; do
  timeout 60 "$python" -I -S -X frozen_modules=off run_case.py --genuine "$case" >/tmp/gs_want.$$ 2>&1
  timeout 60 "$python" -I -S -X frozen_modules=off run_case.py "$case" >/tmp/gs_got.$$ 2>&1
  if diff /tmp/gs_want.$$ /tmp/gs_got.$$ >/tmp/gs_diff.$$; then echo "ok   $case ($(wc -l </tmp/gs_got.$$) lines)"
  else status=1; echo "DIFF $case"; head -${LINES_SHOWN:-60} /tmp/gs_diff.$$; fi
done
rm -f /tmp/gs_want.$$ /tmp/gs_got.$$ /tmp/gs_diff.$$
exit $status
