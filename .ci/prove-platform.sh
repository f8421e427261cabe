#!/usr/bin/env bash
# Proves that a build can use the platform's own assemblies instead of the reference contracts, by the commands of
# docs/platform.md as they stand there. The contracts are packed in the shape of the platform's package, under a version
# of four parts and a suffix as the vendor's have: not the one that is asked for. Run it from the repository root.
set -euo pipefail

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
asked="$(sed -nE 's|.*<PlatformPackageVersion [^>]*>([0-9.]+)<.*|\1|p' Directory.Packages.props)"
readonly asked version="$asked.$((RANDOM + 10000))"
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

# The build commands of docs/platform.md, in their order.
commands() {
  sed -n '/^```bash$/,/^```$/p' docs/platform.md | grep '^dotnet build '
}

# literally <name of the output tree> <command>: as the page has it, but for where the output goes
literally() {
  local words
  read -r -a words <<<"$2"
  words=("${words[@]/\"\$FEED\"/$feed}")
  words=("${words[@]/\"\$WIS\"/$plain}")
  echo "  $2"
  "${words[@]}" --disable-build-servers -v quiet -p:RunAnalyzers=false "-p:ArtifactsPath=$work/$1" </dev/null
}

# references <name of the output tree> <project> <target framework> <arguments...>: what the compiler was given
references() {
  local tree="$1" project="$2" framework="$3"
  shift 3
  dotnet msbuild "$project" -nodeReuse:false -t:ResolveAssemblyReferences -getItem:ReferencePath -p:Configuration=Release \
    "-p:ArtifactsPath=$work/$tree" "-p:TargetFramework=$framework" "$@" |
    sed -n 's/^ *"Identity": "\(.*\)",\{0,1\}$/\1/p'
}

# expect_package <name of the output tree> <project> <name of the project> <target framework> <arguments...>
expect_package() {
  local tree="$1" project="$2" name="$3" framework="$4" assets found
  shift 4
  assets="$work/$tree/obj/$name/project.assets.json"
  grep -q "\"Insite.Commerce.Public/$version\"" "$assets" || fail "$name was not restored with the package $version"
  if grep -q '"type": "project"' "$assets"; then
    fail "$name still references a project, though it was built against the package"
  fi
  found="$(references "$tree" "$project" "$framework" "-p:PlatformFeed=$feed" "$@")"
  grep -Eiq "insite\.commerce\.public/$version/lib/$framework/Insite\.WIS\.Broker\.dll$" <<<"$found" ||
    fail "Insite.WIS.Broker of $name ($framework) is not the package's"
  echo "  ok: $name ($framework) compiles against Insite.WIS.Broker of the package, and no project"
}

echo "Packing the reference contracts as Insite.Commerce.Public $version+sts; asked for is $asked"
dotnet pack src/Platform/Insite.Commerce.Public/Insite.Commerce.Public.csproj --disable-build-servers -v quiet \
  -p:PackPlatform=true "-p:PlatformPackageVersion=$version+sts" "-p:ArtifactsPath=$work/pack" -o "$feed"
[[ -f "$feed/Insite.Commerce.Public.$version.nupkg" ]] || fail "nothing was packed"
mkdir "$plain"
for assembly in Insite.WIS.Broker Insite.Common; do
  find "$work/pack/bin/$assembly" -path '*net48*' -name "$assembly.dll" -exec cp {} "$plain" \;
done

echo "(a) The commands of docs/platform.md"
tree=0
while read -r command; do
  tree=$((tree + 1))
  literally "$tree" "$command" || fail "the command of docs/platform.md fails: $command"
done < <(commands)
[[ "$tree" -eq 5 ]] || fail "docs/platform.md has $tree build commands instead of 5: look at what (b) and (c) expect"

echo "(b) What they compiled against, with -p:PlatformFeed"
expect_package 1 src/Extensions/Extensions.csproj Extensions net48
expect_package 1 src/Extensions/Extensions.csproj Extensions net8.0
expect_package 2 src/Extensions/Extensions.csproj Extensions net48 -p:CloudAllowList=true
expect_package 3 src/Extensions.Wis/Extensions.Wis.csproj Extensions.Wis net48
expect_package 4 src/Extensions/Extensions.csproj Extensions net8.0 "-p:PlatformPackageVersion=$asked"

echo "(c) What the last one compiled against, with -p:PlatformFolder"
found="$(references 5 src/Extensions.Wis/Extensions.Wis.csproj net48 "-p:PlatformFolder=$plain")"
for assembly in Insite.WIS.Broker Insite.Common; do
  grep -Fxq "$plain/$assembly.dll" <<<"$found" || fail "$assembly is not the one of the folder"
done
if grep -q '"type": "project"' "$work/5/obj/Extensions.Wis/project.assets.json"; then
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
