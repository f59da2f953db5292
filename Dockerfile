# mvn -B package, then: docker build -t trian .
# Written where no container engine was at hand: not run yet.
FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /data trian \
 && mkdir /data /input /output \
 && chown trian /data /input /output
COPY target/trian.jar /opt/trian/trian.jar
USER 10001
WORKDIR /data
ENV TRIAN_INPUT=/input TRIAN_OUTPUT=/output TRIAN_DATA=/data TRIAN_WEB_ADDRESS=0.0.0.0 TRIAN_LOG=ecs
VOLUME ["/data", "/input", "/output"]
EXPOSE 8080
# A report that is missing makes the container unhealthy, as it makes the health 503.
HEALTHCHECK --interval=60s --timeout=15s --start-period=60s \
  CMD ["sh", "-c", "curl -fsS http://127.0.0.1:8080/actuator/health || exit 1"]
ENTRYPOINT ["java", "-jar", "/opt/trian/trian.jar"]
# Pages that others can reach need users: without them "serve" ends with 3 and says so.
CMD ["serve"]
