# Sourced by the start scripts: find_java KIND sets JAVA_HOME to a Java 21 or newer, or says what is missing and exits with 3.
# KIND is "jre" or "jdk" (a jdk also has a compiler). Looks at JAVA_HOME, then PATH, then the usual folders.

java_at_least_21() {
    [ -x "$1/bin/java" ] || return 1
    [ "$2" != jdk ] || [ -x "$1/bin/javac" ] || return 1
    if [ -r "$1/release" ]; then
        java_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    else
        java_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    fi
    [ "${java_version:-0}" -ge 21 ]
}

find_java() {
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" \
            /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
            "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && java_at_least_21 "$home" "$1"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "Lamella needs Java 21 or newer ($1); none was found in JAVA_HOME, on the PATH or in the usual folders." >&2
    echo "Install one (Debian: apt-get install openjdk-21-jdk, or a JDK 21 or newer of any vendor), or set JAVA_HOME to it." >&2
    exit 3
}
