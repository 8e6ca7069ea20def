// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither running nor testing builds the benchmark library.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "localities", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        // Places beside its peers; needs no benchmark library. See Peers/places/run.
        .executableTarget(
            name: "places-beside",
            dependencies: [
                .product(name: "Formats", package: "localities"),
                .product(name: "PlaceFiles", package: "localities"),
                .product(name: "Places", package: "localities"),
            ],
            path: "PlacesBeside"),
        // Options beside its peers; needs no benchmark library. See Peers/options/run.
        .executableTarget(
            name: "options-beside",
            dependencies: [
                .product(name: "Formats", package: "localities"),
                .product(name: "Options", package: "localities"),
            ],
            path: "OptionsBeside"),
        // The simulation of a business case beside numpy; needs no benchmark library. See Peers/money/run.
        .executableTarget(
            name: "money-beside",
            dependencies: [
                .product(name: "Money", package: "localities"), .product(name: "MoneyModels", package: "localities"),
            ],
            path: "MoneyBeside"),
        .executableTarget(
            name: "LocalitiesBenchmarks",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "Formats", package: "localities"),
                .product(name: "Options", package: "localities"),
                .product(name: "PlaceFiles", package: "localities"),
                .product(name: "Places", package: "localities"),
                .product(name: "Exchange", package: "localities"), .product(name: "Store", package: "localities"),
            ],
            path: "Benchmarks/LocalitiesBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
