#!/usr/bin/env bash
# Measures Homeward's jar: ./run.sh [startup|import|replica|rates|filing|scans|backtest|rating|credit-rating|credit-evaluation|watch-evaluation ...]
# [--rows=N] [--orders=N] [--cases=N] [--lines=N] [--seconds=N] [--sellers=N] [--seeds=N] [--runs=N]
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ "${1:-}" != credit-* && "${1:-}" != watch-* ]] && [ ! -f returns-web/target/returns-web-0.1.0-SNAPSHOT.jar ]; then
  mvn -q -B package -DskipTests
fi
exec mvn -q -B -Pbench -pl bench -am process-classes org.codehaus.mojo:exec-maven-plugin:exec@run "-Dbench.arguments=$*"
