// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

// Swift 6.3.1 crashes in this pass of its optimiser on closures that return tuples of large values; see
// docs/decisions/0012-one-optimiser-pass-left-out.md.
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
        .library(name: "Weighing", targets: ["Weighing"]),
        .library(name: "Partners", targets: ["Partners"]),
        .library(name: "Registers", targets: ["Registers"]),
        .library(name: "Consultations", targets: ["Consultations"]),
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
        .target(name: "Places", dependencies: ["CGEOS"], path: "Sources/Places/Engine", swiftSettings: strict),
        .target(name: "Weighing", swiftSettings: strict),
        .target(
            name: "Options", dependencies: ["Places", "Weighing", .product(name: "BigInt", package: "BigInt")],
            path: "Sources/Options/Engine", swiftSettings: strict),
        .target(name: "Money", path: "Sources/Money/Engine", swiftSettings: strict),
        .target(
            name: "MoneyModels", dependencies: ["Money"], path: "Sources/Money/Models",
            resources: [.copy("Profiles"), .copy("Samples")], swiftSettings: strict),
        .target(
            name: "Partners", dependencies: ["Weighing"], path: "Sources/Partners/Engine", swiftSettings: strict),
        .target(name: "Registers", path: "Sources/Registers/Engine", swiftSettings: strict),
        .target(
            name: "Consultations", dependencies: ["Partners", "Registers"], path: "Sources/Consultations/Engine",
            swiftSettings: strict),
        .target(
            name: "Evidence", dependencies: [.product(name: "Mustache", package: "swift-mustache")],
            resources: [.copy("Templates")], swiftSettings: strict),

        // Files, content, storage.
        .target(name: "Formats", dependencies: ["Places", "CZlib", "CCrypto"], swiftSettings: strict),
        .target(
            name: "Content",
            dependencies: ["Registers", "Consultations", "Formats", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Toolkit")], swiftSettings: strict),
        .target(
            name: "Workspace",
            dependencies: [
                "Places", "Options", "Money", "MoneyModels", "Weighing", "Partners", "Registers", "Consultations",
                "Evidence",
                "Formats",
                "Content",
                .product(name: "BigInt", package: "BigInt"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),

        // Studies: an engine and the locality file, answered with figures, tables and maps.
        .target(
            name: "PlaceStudies",
            dependencies: ["Places", "Options", "Registers", "Evidence", "Content", "Workspace"],
            path: "Sources/Places/Studies", swiftSettings: strict),
        .target(
            name: "OptionStudies",
            dependencies: [
                "PlaceStudies", "Options", "Weighing", "Places", "Evidence", "Content", "Workspace",
                .product(name: "BigInt", package: "BigInt"),
            ], path: "Sources/Options/Studies", swiftSettings: strict),
        .target(
            name: "MoneyStudies", dependencies: ["Money", "MoneyModels", "Evidence", "Formats", "Workspace"],
            path: "Sources/Money/Studies", swiftSettings: strict),
        .target(
            name: "PartnerStudies",
            dependencies: ["Partners", "Weighing", "Evidence", "Content", "Workspace"],
            path: "Sources/Partners/Studies", swiftSettings: strict),
        .target(
            name: "RegisterStudies", dependencies: ["Registers", "Evidence", "Content", "Workspace"],
            path: "Sources/Registers/Studies", swiftSettings: strict),
        .target(
            name: "ConsultationStudies", dependencies: ["Consultations", "Partners", "Evidence", "Workspace"],
            path: "Sources/Consultations/Studies", swiftSettings: strict),
        .target(
            name: "Pack",
            dependencies: [
                "PlaceStudies", "OptionStudies", "MoneyStudies", "PartnerStudies", "RegisterStudies",
                "ConsultationStudies", "Registers", "Evidence", "Formats", "Content", "Workspace",
            ], swiftSettings: strict),

        // What people use.
        .target(
            name: "Workbench",
            dependencies: [
                "Places", "Options", "Money", "MoneyModels", "Partners", "Registers", "Consultations", "Evidence",
                "Formats",
                "Content",
                "PlaceStudies", "OptionStudies", "MoneyStudies", "PartnerStudies", "RegisterStudies",
                "ConsultationStudies",
                "Pack", "Workspace",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], resources: [.copy("Pages"), .copy("Static")], swiftSettings: strict + withoutCopyPropagation),
        .executableTarget(
            name: "localities",
            dependencies: [
                "Places", "Options", "Weighing", "Partners", "Registers", "Consultations", "Money", "MoneyModels",
                "Evidence",
                "Formats",
                "Content", "PlaceStudies", "OptionStudies", "MoneyStudies", "PartnerStudies", "RegisterStudies",
                "ConsultationStudies",
                "Pack", "Workspace", "Workbench",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        // What several test targets share: a folder that goes away, the sample, LibreOffice.
        .target(
            name: "TestSupport", dependencies: ["Formats", "Workspace"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "PlacesTests", dependencies: ["Places", "Formats"], swiftSettings: strict),
        .testTarget(name: "WeighingTests", dependencies: ["Weighing", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "OptionsTests", dependencies: ["Options", "Places", "Weighing", "Formats"], swiftSettings: strict),
        .testTarget(name: "MoneyTests", dependencies: ["Money"], swiftSettings: strict),
        .testTarget(name: "MoneyModelsTests", dependencies: ["Money", "MoneyModels"], swiftSettings: strict),
        .testTarget(
            name: "PartnersTests", dependencies: ["Partners", "Weighing", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "RegistersTests", dependencies: ["Registers"], swiftSettings: strict),
        .testTarget(
            name: "ConsultationsTests", dependencies: ["Consultations", "Partners", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: strict),
        .testTarget(
            name: "ContentTests", dependencies: ["Content", "Consultations", "Registers", "Formats"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: [
                "TestSupport", "Workspace", "PlaceStudies", "OptionStudies", "MoneyStudies", "Money", "MoneyModels",
                "Registers",
                "Content", "Formats",
                "Options", .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .testTarget(
            name: "PlaceStudiesTests",
            dependencies: [
                "TestSupport", "PlaceStudies", "Places", "Registers", "Evidence", "Formats", "Content", "Workspace",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "OptionStudiesTests",
            dependencies: [
                "TestSupport", "OptionStudies", "PlaceStudies", "Options", "Weighing", "Evidence", "Content",
                "Workspace",
            ], swiftSettings: strict),
        .testTarget(
            name: "MoneyStudiesTests",
            dependencies: ["TestSupport", "MoneyStudies", "Money", "MoneyModels", "Evidence", "Formats", "Workspace"],
            swiftSettings: strict),
        .testTarget(
            name: "PartnerStudiesTests",
            dependencies: ["TestSupport", "PartnerStudies", "Partners", "Evidence", "Content", "Workspace"],
            swiftSettings: strict),
        .testTarget(
            name: "RegisterStudiesTests",
            dependencies: ["TestSupport", "RegisterStudies", "Registers", "Evidence", "Content", "Workspace"],
            swiftSettings: strict),
        .testTarget(
            name: "ConsultationStudiesTests",
            dependencies: ["TestSupport", "ConsultationStudies", "Consultations", "Evidence", "Workspace"],
            swiftSettings: strict),
        .testTarget(
            name: "PackTests",
            dependencies: [
                "TestSupport", "Pack", "PlaceStudies", "OptionStudies", "PartnerStudies", "Registers", "Evidence",
                "Formats",
                "Content", "Workspace",
            ], swiftSettings: strict),
        .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["localities"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
