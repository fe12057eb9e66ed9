# Build the jar first: mvn package -DskipTests
FROM eclipse-temurin:25-jre

# A postgres server refuses to run as root; the application runs its own unless spring.datasource.url is set.
RUN groupadd --system --gid 10001 homeward \
 && useradd --system --uid 10001 --gid homeward --home-dir /data --shell /usr/sbin/nologin homeward \
 && install -d -o homeward -g homeward /data

COPY returns-web/target/returns-web-*.jar /app/homeward.jar

USER homeward
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENV HOMEWARD_DATA_DIR=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60"

HEALTHCHECK --interval=15s --timeout=3s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["java", "-jar", "/app/homeward.jar"]
