#!/usr/bin/env bash
# Proves that a build can use the platform's own assemblies instead of the reference contracts. The contracts are packed
# in the shape of the platform's package, under a version that exists nowhere else. Run it from the repository root.
set -euo pipefail

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
readonly version="99.0.$((RANDOM + 1)).$((RANDOM + 1))"
work="$(mktemp -d)"
packages="$(dotnet nuget locals global-packages --list --force-english-output | sed 's/^global-packages: *//')"
readonly work packages
readonly feed="$work/feed" plain="$work/plain"

clean_up() {
  rm -rf "$work" "${packages%/}/insite.commerce.public/$version"
}
trap clean_up EXIT

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# build <name of the output tree> <project> <arguments...>: what the analyzers say does not depend on the assemblies
build() {
  local tree="$1" project="$2"
  shift 2
  dotnet build "$project" --disable-build-servers -v quiet -p:RunAnalyzers=false "-p:ArtifactsPath=$work/$tree" "$@"
}

# references <name of the output tree> <project> <target framework> <arguments...>: what the compiler was given
references() {
  local tree="$1" project="$2" framework="$3"
  shift 3
  dotnet msbuild "$project" -nodeReuse:false -t:ResolveAssemblyReferences -getItem:ReferencePath \
    "-p:ArtifactsPath=$work/$tree" "-p:TargetFramework=$framework" "$@" |
    sed -n 's/^ *"Identity": "\(.*\)",\{0,1\}$/\1/p'
}

# expect_package <name of the output tree> <project> <name of the project> <target framework>
expect_package() {
  local tree="$1" project="$2" name="$3" framework="$4" assets found
  assets="$work/$tree/obj/$name/project.assets.json"
  grep -q "\"Insite.Commerce.Public/$version\"" "$assets" || fail "$name was not restored with the package $version"
  if grep -q '"type": "project"' "$assets"; then
    fail "$name still references a project, though it was built against the package"
  fi
  found="$(references "$tree" "$project" "$framework" "-p:PlatformFeed=$feed" "-p:PlatformPackageVersion=$version")"
  grep -Eiq "insite\.commerce\.public/$version/lib/$framework/Insite\.WIS\.Broker\.dll$" <<<"$found" ||
    fail "Insite.WIS.Broker of $name ($framework) is not the package's"
  echo "  ok: $name ($framework) compiles against Insite.WIS.Broker of the package, and no project"
}

echo "Packing the reference contracts as Insite.Commerce.Public $version"
dotnet pack src/Platform/Insite.Commerce.Public/Insite.Commerce.Public.csproj --disable-build-servers -v quiet \
  -p:PackPlatform=true "-p:PlatformPackageVersion=$version" "-p:ArtifactsPath=$work/pack" -o "$feed"
[[ -f "$feed/Insite.Commerce.Public.$version.nupkg" ]] || fail "nothing was packed"

echo "(a) The website's extension, with -p:PlatformFeed"
build a src/Extensions/Extensions.csproj "-p:PlatformFeed=$feed" "-p:PlatformPackageVersion=$version"
expect_package a src/Extensions/Extensions.csproj Extensions net48
expect_package a src/Extensions/Extensions.csproj Extensions net8.0

echo "(b) The integration service's DLL, with -p:PlatformFeed"
build b src/Extensions.Wis/Extensions.Wis.csproj "-p:PlatformFeed=$feed" "-p:PlatformPackageVersion=$version"
expect_package b src/Extensions.Wis/Extensions.Wis.csproj Extensions.Wis net48

echo "(c) The integration service's DLL, with -p:PlatformFolder"
mkdir "$plain"
for assembly in Insite.WIS.Broker Insite.Common; do
  find "$work/pack/bin/$assembly" -path '*net48*' -name "$assembly.dll" -exec cp {} "$plain" \;
done
build c src/Extensions.Wis/Extensions.Wis.csproj "-p:PlatformFolder=$plain"
found="$(references c src/Extensions.Wis/Extensions.Wis.csproj net48 "-p:PlatformFolder=$plain")"
for assembly in Insite.WIS.Broker Insite.Common; do
  grep -Fxq "$plain/$assembly.dll" <<<"$found" || fail "$assembly is not the one of the folder"
done
if grep -q '"type": "project"' "$work/c/obj/Extensions.Wis/project.assets.json"; then
  fail "Extensions.Wis still references a project, though it was built against a folder"
fi
echo "  ok: Extensions.Wis compiles against Insite.WIS.Broker and Insite.Common of the folder, and no project"

echo "(d) Projects that need the reference contracts refuse the package"
refused=0
for project in tests/Extensions.Tests/Extensions.Tests.csproj src/Workbench/Workbench.csproj; do
  [[ -f "$project" ]] || continue
  if output="$(build d "$project" "-p:PlatformFeed=$feed" "-p:PlatformPackageVersion=$version" 2>&1)"; then
    fail "$project was built against the package"
  fi
  grep -q 'OC0001' <<<"$output" || fail "$project stopped without the error OC0001: $output"
  echo "  ok: $project stops with OC0001"
  refused=$((refused + 1))
done
[[ "$refused" -gt 0 ]] || fail "there is neither a test project nor a workbench to try"

echo "The switch to the platform's assemblies works."
