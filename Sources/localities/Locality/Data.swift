import ArgumentParser
import Content
import Formats
import Foundation
import Store

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "What a locality has, from where, and how old; or what there is to be had.",
        discussion: """
            CSV. With a locality: each dataset with its publisher, the date of its figures, their age in years, licence, address,
            file and day of import. With --catalogue: every dataset that the program knows, what it is for, the names of its
            files, and whether “localities fetch” brings it.

            Examples:
              localities data kent.locality
              localities data --catalogue
            """)

    @Argument(help: "The locality.")
    var file: String?

    @Flag(help: "The published datasets that the program knows.")
    var catalogue = false

    func validate() throws {
        guard (file != nil) != catalogue else { throw ValidationError("Give a locality or --catalogue.") }
    }

    func run() throws {
        if let file {
            var csv = CSVWriter(titles: [
                "key", "title", "publisher", "vintage", "age_years", "licence", "address", "file", "imported",
            ])
            for dataset in try LocalityFile(opening: file).datasets() {
                csv.append([
                    dataset.key, dataset.title, dataset.publisher, dataset.vintage,
                    dataset.age(at: .now).map(String.init) ?? "", dataset.licence, dataset.address, dataset.file,
                    dataset.imported,
                ])
            }
            Console.write(csv.text)
            return
        }
        var csv = CSVWriter(titles: [
            "key", "title", "publisher", "vintage", "purpose", "files", "fetched_from", "licence", "address",
        ])
        for entry in try Catalogue.load().entries {
            csv.append([
                entry.key, entry.title, entry.publisher, entry.vintage, entry.purpose ?? "",
                entry.files.joined(separator: " "), entry.fetch?.service.title ?? "", entry.licence, entry.address,
            ])
        }
        Console.write(csv.text)
    }
}
