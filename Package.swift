// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

// Swift 6.3.1 crashes in this pass of its optimiser on closures that return tuples of large values; see
// docs/decisions/0023-one-optimiser-pass-left-out.md.
let withoutCopyPropagation: [SwiftSetting] = [
    .unsafeFlags(["-Xllvm", "-sil-disable-pass=copy-propagation"], .when(configuration: .release))
]

let package = Package(
    name: "localities",
    defaultLocalization: "en",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "localities", targets: ["localities"]),
        .library(name: "Places", targets: ["Places"]),
        .library(name: "Options", targets: ["Options"]),
        .library(name: "Money", targets: ["Money"]),
        .library(name: "Dialogue", targets: ["Dialogue"]),
        .library(name: "Formats", targets: ["Formats"]),
        .library(name: "Evidence", targets: ["Evidence"]),
        .library(name: "Workspace", targets: ["Workspace"]),
        .library(name: "Workbench", targets: ["Workbench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries, each a Debian package.
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // Pure engines: values in, values out.
        .target(name: "Places", dependencies: ["CGEOS"], swiftSettings: strict),
        .target(name: "Weighing", swiftSettings: strict),
        .target(
            name: "Options", dependencies: ["Places", "Weighing", .product(name: "BigInt", package: "BigInt")],
            swiftSettings: strict),
        .target(name: "Money", resources: [.copy("Profiles"), .copy("Samples")], swiftSettings: strict),
        .target(name: "Dialogue", dependencies: ["Weighing"], swiftSettings: strict),
        .target(
            name: "Evidence", dependencies: [.product(name: "Mustache", package: "swift-mustache")],
            resources: [.copy("Templates")], swiftSettings: strict),

        // Files, content, storage.
        .target(name: "Formats", dependencies: ["Places", "CZlib", "CCrypto"], swiftSettings: strict),
        .target(
            name: "Toolkit", dependencies: ["Dialogue", "Formats", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Content")], swiftSettings: strict),
        .target(
            name: "Workspace",
            dependencies: [
                "Places", "Options", "Money", "Weighing", "Dialogue", "Evidence", "Formats", "Toolkit",
                .product(name: "BigInt", package: "BigInt"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),

        // What people use.
        .target(
            name: "Workbench",
            dependencies: [
                "Money", "Workspace",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], resources: [.copy("Pages"), .copy("Static")], swiftSettings: strict + withoutCopyPropagation),
        .executableTarget(
            name: "localities",
            dependencies: [
                "Places", "Options", "Weighing", "Money", "Dialogue", "Evidence", "Formats", "Toolkit", "Workspace",
                "Workbench",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        .testTarget(name: "PlacesTests", dependencies: ["Places", "Formats"], swiftSettings: strict),
        .testTarget(name: "WeighingTests", dependencies: ["Weighing"], swiftSettings: strict),
        .testTarget(
            name: "OptionsTests", dependencies: ["Options", "Places", "Weighing", "Formats"], swiftSettings: strict),
        .testTarget(name: "MoneyTests", dependencies: ["Money"], swiftSettings: strict),
        .testTarget(name: "DialogueTests", dependencies: ["Dialogue", "Weighing"], swiftSettings: strict),
        .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: strict),
        .testTarget(name: "ToolkitTests", dependencies: ["Toolkit", "Formats"], swiftSettings: strict),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: [
                "Workspace", .product(name: "BigInt", package: "BigInt"), .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["localities"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
