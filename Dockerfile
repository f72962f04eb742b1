# Built by hand: docker build -t hark .
# First: docker run --rm -it -v hark-data:/data hark user add NAME --role admin
# Run: docker run --detach --restart unless-stopped --name hark -p 127.0.0.1:8080:8080 -v hark-data:/data hark
# Commands: docker exec hark hark backup /data/backups
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN ./mvnw -B -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home hark && install -d -o hark -m 0700 /data \
  && ln -s /opt/hark/bin/hark /usr/local/bin/hark
COPY --from=build /build/target/quarkus-app /opt/hark
COPY bin/hark /opt/hark/bin/hark
COPY LICENSE README.md /opt/hark/
# With the Java of this image, and after the last copy: the file that makes starts fast fits nothing else.
RUN /opt/hark/bin/hark prepare
USER hark
VOLUME /data
EXPOSE 8080
# Inside a container localhost would be nobody; what is published outside is the docker command's to say.
ENV HARK_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/opt/hark/bin/hark"]
