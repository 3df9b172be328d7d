import ArgumentParser
import Foundation
import Journal
import Planning

/// `--data`: the folder of the database file. A server may be running on it.
struct DataFolder: ParsableArguments {
    @Option(help: ArgumentHelp(say("Le dossier des données.", "The data folder."), valueName: say("dossier", "folder")))
    var data = "./var"

    var file: String { (data as NSString).appendingPathComponent("jalon.sqlite") }

    /// Opens the journal, hands it over, and closes it whatever happens.
    ///
    /// - Parameter creates: Makes folder and file when they are missing.
    func withJournal<Answer>(creates: Bool = false, _ body: (Journal) async throws -> Answer) async throws -> Answer {
        if creates {
            do {
                try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
            } catch {
                throw CommandFailure.folderNotCreated(data)
            }
        } else if !FileManager.default.fileExists(atPath: file) {
            throw CommandFailure.noData(folder: data)
        }
        let journal = try await Journal.open(file: file)
        do {
            let answer = try await body(journal)
            try await journal.close()
            return answer
        } catch {
            try? await journal.close()
            throw error
        }
    }
}

/// The deployment that a command is about.
struct DeploymentArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say("L’identifiant du déploiement, ou son nom.", "The identifier of the deployment, or its name."),
            valueName: say("déploiement", "deployment")))
    var deployment: String
}

extension Journal {
    /// The deployment that an argument names, by identifier or, when only one has it, by name.
    func deployment(named name: String) async throws -> Deployment {
        if let id = DeploymentID(rawValue: name) {
            do {
                return try await deployment(id)
            } catch JournalError.noSuchDeployment {
                // Perhaps a name.
            }
        }
        let matches = try await allDeployments(today: Day(ordinal: 0)).filter { $0.name == name }
        guard let match = matches.first else { throw CommandFailure.noSuchDeployment(name) }
        guard matches.count == 1 else { throw CommandFailure.severalDeployments(name) }
        return try await deployment(match.id)
    }
}
