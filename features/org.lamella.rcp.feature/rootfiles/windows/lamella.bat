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
set LOG="-Dlog4j.configuration=file:/%HERE:\=/%log4j.properties"
if /i "%~1"=="workbench" goto workbench

rem which bundle needs which is worked out once per installed product
set "KEY=%HERE::=_%"
set "KEY=%KEY:\=_%"
set "STATE=%LOCALAPPDATA%\lamella\%KEY%"
if not exist "%STATE%\config.ini" (
    mkdir "%STATE%" 2>nul
    copy /y "%HERE%headless\config.ini" "%STATE%" >nul
)
"%JAVA%" %QUIET% %LOG% -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true "-Dlamella.cache=%LOCALAPPDATA%\lamella" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%LAUNCHER%" -nosplash -data @none -configuration "%STATE%" -application org.lamella.core.headless %*
exit /b %errorlevel%

:workbench
set "REST="
for /f "tokens=1,*" %%a in ("%*") do set "REST=%%b"
"%JAVA%" %QUIET% %LOG% -jar "%LAUNCHER%" -product org.lamella.rcp.product %REST%
exit /b %errorlevel%
