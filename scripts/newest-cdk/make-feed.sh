#!/usr/bin/env bash
# Makes a local NuGet feed with what Amazon.CDK.Lib 2.277.0 depends on and registries may lack:
#   make-feed.sh OUT_DIR
# - Constructs: 10.5 or newer.
# - Amazon.CDK.Asset.AwsCliV1: that one version and no other, so it goes with the version of Amazon.CDK.Lib.
# They are made as their maintainers make them, from the npm packages that package.json names, in the same versions.
# Does nothing if OUT_DIR has them already.
set -euo pipefail

if (($# != 1)); then
    echo "usage: $0 OUT_DIR" >&2
    exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)

# Prints the NuGet id, the version and the npm name of what is missing in OUT_DIR.
missing() {
    local id npm version
    while read -r id npm; do
        version=$(sed -n "s|.*\"$npm\": \"\(.*\)\".*|\1|p" "$here/package.json")
        [[ -e $out/$id.$version.nupkg ]] || echo "$id $version $npm"
    done <<'PACKAGES'
Constructs constructs
Amazon.CDK.Asset.AwsCliV1 @aws-cdk/asset-awscli-v1
PACKAGES
}

wanted=$(missing)
[[ -n $wanted ]] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work # jsii-pacmak and dotnet leave things behind.

# Everything happens in the temporary folder, so that neither global.json nor Directory.*.props of the repository apply.
cp "$here/package.json" "$here/package-lock.json" "$work"
cd "$work"

# A step speaks only if it fails. Without its own input it would eat the list that the loop below reads.
quietly() {
    "$@" >log 2>&1 </dev/null || {
        local status=$?
        cat log >&2
        return "$status"
    }
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
quietly npm ci --ignore-scripts --no-audit --no-fund

# - GeneratePackageOnBuild: the generated project packs while it builds, which does not work together with pack.
# - IncludeSymbols, IncludeSource: a feed for builds needs neither.
options=(
    -p:GeneratePackageOnBuild=false
    -p:IncludeSymbols=false
    -p:IncludeSource=false
    --configuration Release
    --disable-build-servers # They would outlive the script.
)
while read -r id version npm; do
    quietly node_modules/.bin/jsii-pacmak --targets dotnet --code-only --outdir generated "node_modules/$npm"

    # The generated target, net6.0, is out of support; net8.0 is what apps of "cdk init" have. As a property on the
    # command line it would reach the build but not the restore.
    project=generated/dotnet/$id/$id.csproj
    sed -i.bak 's|<TargetFramework>.*</TargetFramework>|<TargetFramework>net8.0</TargetFramework>|' "$project"

    quietly dotnet build "$project" "${options[@]}"
    quietly dotnet pack "$project" "${options[@]}" --no-build --output packed

    # First under a temporary name: what has the package's name is complete.
    cp "packed/$id.$version.nupkg" "$out/.$id.$$"
    mv "$out/.$id.$$" "$out/$id.$version.nupkg"

    # What NuGet keeps of this version was made by an earlier run, perhaps by an earlier version of this script.
    rm -rf "${NUGET_PACKAGES:-$HOME/.nuget/packages}/${id,,}/$version"
done <<<"$wanted"
