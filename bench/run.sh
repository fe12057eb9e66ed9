#!/usr/bin/env bash
# Measures Homeward's jar: ./run.sh [startup|import|replica|rates|filing|backtest ...] [--rows=N] [--orders=N] [--cases=N] [--seconds=N] [--runs=N]
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -f returns-web/target/returns-web-0.1.0-SNAPSHOT.jar ]; then
  mvn -q -B package -DskipTests
fi
exec mvn -q -B -f bench/pom.xml process-classes org.codehaus.mojo:exec-maven-plugin:exec@run "-Dbench.arguments=$*"
