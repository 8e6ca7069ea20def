// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

// Swift 6.3.1 crashes in this pass of its optimiser on closures that return tuples of large values; see
// docs/decisions/0012-what-the-optimiser-leaves-out.md.
let page: [SwiftSetting] =
    strict + [
        .unsafeFlags(["-Xllvm", "-sil-disable-pass=copy-propagation"], .when(configuration: .release))
    ]

// Commands and most tests only join words and call others, so they are not optimised: that saves time of the build alone.
let glue: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "localities",
    defaultLocalization: "en",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "localities", targets: ["localities"]),
        .library(name: "Base", targets: ["Base"]),
        .library(name: "Formats", targets: ["Formats"]),
        .library(name: "Tables", targets: ["Tables"]),
        .library(name: "Figures", targets: ["Figures"]),
        .library(name: "Weighing", targets: ["Weighing"]),
        .library(name: "Places", targets: ["Places"]),
        .library(name: "Options", targets: ["Options"]),
        .library(name: "Money", targets: ["Money"]),
        .library(name: "MoneyModels", targets: ["MoneyModels"]),
        .library(name: "Partners", targets: ["Partners"]),
        .library(name: "Registers", targets: ["Registers"]),
        .library(name: "Consultations", targets: ["Consultations"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
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

        // What everything rests on, and files as people have them.
        .target(name: "Base", swiftSettings: strict),
        .target(
            name: "Formats",
            dependencies: [
                "Base", "CZlib", "CCrypto",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ], swiftSettings: strict),
        .target(name: "Tables", dependencies: ["Base", "Formats", "CZlib"], swiftSettings: strict),
        .target(
            name: "Figures",
            dependencies: [
                "Base", "Formats",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ], resources: [.copy("Templates")], swiftSettings: strict),

        // Engines: values in, values out; no file, clock, database or page.
        .target(name: "Weighing", swiftSettings: strict),
        .target(name: "Places", dependencies: ["Base", "CGEOS"], path: "Sources/Places/Engine", swiftSettings: strict),
        .target(
            name: "Options", dependencies: ["Base", "Weighing", "Places", .product(name: "BigInt", package: "BigInt")],
            path: "Sources/Options/Engine", swiftSettings: strict),
        .target(name: "Money", dependencies: ["Base"], path: "Sources/Money/Engine", swiftSettings: strict),
        .target(
            name: "MoneyModels", dependencies: ["Base", "Money"],
            path: "Sources/Money/Models", resources: [.copy("Profiles"), .copy("Samples")], swiftSettings: strict),
        .target(
            name: "Partners", dependencies: ["Base", "Weighing"],
            path: "Sources/Partners/Engine", swiftSettings: strict),
        .target(name: "Registers", dependencies: ["Base"], path: "Sources/Registers/Engine", swiftSettings: strict),
        .target(
            name: "Consultations", dependencies: ["Base", "Partners", "Registers"],
            path: "Sources/Consultations/Engine", swiftSettings: strict),

        // Content, storage, and what comes in and goes out.
        .target(
            name: "PlaceFiles", dependencies: ["Formats", "Places"],
            path: "Sources/Places/Files", swiftSettings: strict),
        .target(
            name: "Content",
            dependencies: [
                "Base", "Formats", "Registers", "Consultations",
                .product(name: "Yams", package: "Yams"),
            ], resources: [.copy("Toolkit")], swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "Base", "Places", "Money", "Partners", "Registers", "Consultations",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .target(
            name: "Exchange",
            dependencies: [
                "Base", "Formats", "Figures", "Places", "Options", "Money", "MoneyModels", "Registers",
                "Consultations", "PlaceFiles", "Content", "Store",
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),

        // Studies: an engine and the locality’s file, answered with figures, tables and maps; and the document made of them.
        .target(
            name: "PlaceStudies",
            dependencies: [
                "Base", "Figures", "Places", "Options", "Registers", "Content", "Store",
            ], path: "Sources/Places/Studies", swiftSettings: strict),
        .target(
            name: "OptionStudies",
            dependencies: [
                "Base", "Figures", "Weighing", "Places", "Options", "Content", "Store", "PlaceStudies",
                .product(name: "BigInt", package: "BigInt"),
            ], path: "Sources/Options/Studies", swiftSettings: strict),
        .target(
            name: "MoneyStudies", dependencies: ["Base", "Formats", "Figures", "Money", "MoneyModels", "Store"],
            path: "Sources/Money/Studies", swiftSettings: strict),
        .target(
            name: "PartnerStudies", dependencies: ["Base", "Figures", "Weighing", "Partners", "Content", "Store"],
            path: "Sources/Partners/Studies", swiftSettings: strict),
        .target(
            name: "RegisterStudies", dependencies: ["Base", "Figures", "Registers", "Content", "Store"],
            path: "Sources/Registers/Studies", swiftSettings: strict),
        .target(
            name: "ConsultationStudies", dependencies: ["Base", "Figures", "Partners", "Consultations", "Store"],
            path: "Sources/Consultations/Studies", swiftSettings: strict),
        .target(
            name: "Pack",
            dependencies: [
                "Formats", "Figures", "Registers", "Content", "Store", "PlaceStudies", "OptionStudies", "MoneyStudies",
                "PartnerStudies", "RegisterStudies", "ConsultationStudies",
            ], swiftSettings: strict),

        // Pages: what all need, what all about a locality need, the pages of each subject, and the server that joins them.
        .target(
            name: "PageKit",
            dependencies: [
                "Formats", "Figures",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
            ], path: "Sources/Web/PageKit", resources: [.copy("Templates")], swiftSettings: page),
        .target(
            name: "LocalityPages",
            dependencies: [
                "Base", "Formats", "Figures", "Registers", "Content", "Store", "PlaceStudies", "PageKit",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Web/LocalityPages", resources: [.copy("Templates"), .copy("Static")], swiftSettings: page),
        .target(
            name: "PlacePages",
            dependencies: [
                "Base", "Formats", "Figures", "Places", "Money", "Registers", "Content", "Store", "PlaceStudies",
                "PageKit", "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Places/Pages", resources: [.copy("Templates")], swiftSettings: page),
        .target(
            name: "OptionPages",
            dependencies: [
                "Base", "Formats", "Figures", "Places", "Options", "Registers", "Content", "Store", "Exchange",
                "PlaceStudies", "OptionStudies", "PageKit", "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Options/Pages", resources: [.copy("Templates"), .copy("Static")], swiftSettings: page),
        .target(
            name: "MoneyPages",
            dependencies: [
                "Base", "Figures", "Money", "MoneyModels", "Consultations", "Content", "Store", "MoneyStudies",
                "PartnerStudies", "PageKit", "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], path: "Sources/Money/Pages", resources: [.copy("Templates"), .copy("Static")], swiftSettings: page),
        .target(
            name: "PartnerPages",
            dependencies: [
                "Base", "Formats", "Figures", "Registers", "Consultations", "Content", "Store", "Exchange",
                "PartnerStudies", "PageKit", "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Partners/Pages", resources: [.copy("Templates"), .copy("Static")], swiftSettings: page),
        .target(
            name: "RegisterPages",
            dependencies: [
                "Base", "Formats", "Figures", "Registers", "Content", "Store", "Exchange", "RegisterStudies",
                "PageKit", "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Registers/Pages", resources: [.copy("Templates")], swiftSettings: page),
        .target(
            name: "ConsultationPages",
            dependencies: [
                "Base", "Figures", "Registers", "Consultations", "Content", "Store", "ConsultationStudies", "PageKit",
                "LocalityPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ], path: "Sources/Consultations/Pages", resources: [.copy("Templates")], swiftSettings: page),
        .target(
            name: "Workbench",
            dependencies: [
                "Base", "Formats", "Figures", "Options", "Money", "MoneyModels", "Content", "Store", "Exchange",
                "PlaceStudies", "OptionStudies", "PartnerStudies", "Pack", "PageKit", "LocalityPages", "PlacePages",
                "OptionPages", "MoneyPages", "PartnerPages", "RegisterPages", "ConsultationPages",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ], path: "Sources/Web/Workbench", resources: [.copy("Templates")], swiftSettings: page),

        // The command line.
        .executableTarget(
            name: "localities",
            dependencies: [
                "Base", "Formats", "Figures", "Weighing", "Places", "Options", "Money", "MoneyModels", "Partners",
                "Registers", "Consultations", "PlaceFiles", "Content", "Store", "Exchange", "PlaceStudies",
                "OptionStudies", "MoneyStudies", "Pack", "Workbench",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: glue),

        .target(
            name: "TestSupport", dependencies: ["Formats", "Store", "Exchange"],
            path: "Tests/Support", swiftSettings: strict),
        .target(
            name: "WebTesting",
            dependencies: [
                "Partners", "Content", "Store", "Exchange", "PageKit", "Workbench",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ], path: "Tests/WebTesting", swiftSettings: glue),
        .testTarget(name: "BaseTests", dependencies: ["Base"], swiftSettings: glue),
        .testTarget(name: "CommandTests", dependencies: ["Money", "localities"], swiftSettings: glue),
        .testTarget(
            name: "ConsultationPagesTests", dependencies: ["Content", "Store", "Exchange", "Workbench", "WebTesting"],
            swiftSettings: glue),
        .testTarget(
            name: "ConsultationStudiesTests", dependencies: ["ConsultationStudies", "TestSupport"],
            swiftSettings: glue),
        .testTarget(
            name: "ConsultationsTests", dependencies: ["Partners", "Consultations", "TestSupport"],
            swiftSettings: glue),
        .testTarget(
            name: "ContentTests", dependencies: ["Formats", "Registers", "Content", "PageKit"], swiftSettings: glue),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Base", "Formats", "Registers", "Consultations", "Content", "Store", "Exchange", "PlaceStudies",
                "PartnerStudies", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: glue),
        .testTarget(name: "FiguresTests", dependencies: ["Figures"], swiftSettings: glue),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "TestSupport"], swiftSettings: glue),
        .testTarget(name: "LocalityPagesTests", dependencies: ["Registers", "LocalityPages"], swiftSettings: glue),
        .testTarget(name: "MoneyModelsTests", dependencies: ["Base", "Money", "MoneyModels"], swiftSettings: glue),
        .testTarget(
            name: "MoneyPagesTests",
            dependencies: [
                "Money", "MoneyModels", "Content", "MoneyStudies", "PageKit", "MoneyPages", "Workbench", "WebTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: glue),
        .testTarget(
            name: "MoneyStudiesTests",
            dependencies: [
                "Formats", "Figures", "Money", "MoneyModels", "MoneyStudies", "TestSupport",
            ], swiftSettings: glue),
        .testTarget(name: "MoneyTests", dependencies: ["Base", "Money"], swiftSettings: glue),
        .testTarget(
            name: "OptionPagesTests",
            dependencies: [
                "Base", "Places", "Options", "Content", "Store", "PlaceStudies", "OptionStudies", "PageKit",
                "OptionPages", "Workbench", "WebTesting",
            ], swiftSettings: glue),
        .testTarget(
            name: "OptionStudiesTests",
            dependencies: [
                "Base", "Figures", "Options", "Content", "Store", "PlaceStudies", "OptionStudies", "TestSupport",
                .product(name: "BigInt", package: "BigInt"),
            ], swiftSettings: glue),
        .testTarget(
            name: "OptionsTests",
            dependencies: [
                "Base", "Formats", "Weighing", "Places", "Options", "Store",
                .product(name: "BigInt", package: "BigInt"),
            ], swiftSettings: strict),
        .testTarget(
            name: "PackTests",
            dependencies: [
                "Figures", "Content", "Store", "PlaceStudies", "OptionStudies", "Pack", "LocalityPages", "TestSupport",
            ], swiftSettings: glue),
        .testTarget(name: "PageKitTests", dependencies: ["Figures", "PageKit", "WebTesting"], swiftSettings: glue),
        .testTarget(
            name: "PartnerPagesTests", dependencies: ["Formats", "Content", "Store", "Workbench", "WebTesting"],
            swiftSettings: glue),
        .testTarget(
            name: "PartnerStudiesTests",
            dependencies: [
                "Formats", "Figures", "Content", "Store", "PartnerStudies", "TestSupport",
            ], swiftSettings: glue),
        .testTarget(name: "PartnersTests", dependencies: ["Partners", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "PlaceFilesTests", dependencies: ["Formats", "Places", "PlaceFiles"], swiftSettings: glue),
        .testTarget(
            name: "PlacePagesTests",
            dependencies: [
                "Figures", "Places", "Content", "PlacePages", "Workbench", "WebTesting",
            ], swiftSettings: glue),
        .testTarget(
            name: "PlaceStudiesTests",
            dependencies: [
                "Formats", "Figures", "Places", "Partners", "Registers", "Content", "Store", "Exchange",
                "PlaceStudies", "PageKit", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: glue),
        .testTarget(
            name: "PlacesTests", dependencies: ["Base", "Formats", "Places", "Partners", "PlaceFiles", "Store"],
            swiftSettings: strict),
        .testTarget(
            name: "RegisterPagesTests",
            dependencies: [
                "Registers", "Content", "PlaceStudies", "Pack", "Workbench", "WebTesting",
            ], swiftSettings: glue),
        .testTarget(
            name: "RegisterStudiesTests", dependencies: ["Content", "RegisterStudies", "TestSupport"],
            swiftSettings: glue),
        .testTarget(name: "RegistersTests", dependencies: ["Base", "Options", "Registers"], swiftSettings: glue),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Formats", "Money", "MoneyModels", "Content", "Store", "Exchange", "PlaceStudies", "OptionStudies",
                "MoneyStudies", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], resources: [.copy("Fixtures")], swiftSettings: glue),
        .testTarget(name: "TablesTests", dependencies: ["Formats", "Tables", "TestSupport"], swiftSettings: glue),
        .testTarget(name: "WeighingTests", dependencies: ["Weighing", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: [
                "Partners", "Content", "Store", "Exchange", "PageKit", "LocalityPages", "Workbench", "WebTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ], swiftSettings: glue),
    ],
    swiftLanguageModes: [.v6]
)
