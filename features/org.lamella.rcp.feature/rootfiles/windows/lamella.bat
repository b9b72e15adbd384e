@echo off
rem Starts Lamella: "lamella workbench" opens the workbench, every other command answers on the command line.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo Lamella needs Java 21 or newer; none was found in JAVA_HOME or on the PATH. Install one, or set JAVA_HOME to it. 1>&2
    exit /b 3
)
for %%L in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
set "QUIET=-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if /i "%~1"=="workbench" (
    "%JAVA%" %QUIET% -jar "%LAUNCHER%" -product org.lamella.rcp.product
    exit /b
)
set "STATE=%LOCALAPPDATA%\lamella\headless-0.1.0"
if not exist "%STATE%\config.ini" (
    mkdir "%STATE%" 2>nul
    copy /y "%HERE%headless\config.ini" "%STATE%" >nul
)
"%JAVA%" %QUIET% -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%LAUNCHER%" -nosplash -data @none -configuration "%STATE%" -application org.lamella.core.headless %*
exit /b %errorlevel%
