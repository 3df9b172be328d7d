import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("asks for help in the reader's language")
    func help() throws {
        let french = try run("--help", locale: "fr_FR.UTF-8")
        #expect(french.status == 0)
        #expect(french.output.contains("Jalon mène une solution") && french.output.contains("UTILISATION"))
        #expect(!french.output.contains("OVERVIEW") && !french.output.contains("Show help"))
        let english = try run("--help", locale: "en_GB.UTF-8")
        #expect(english.output.contains("Jalon takes a solution") && english.output.contains("USAGE"))
    }

    @Test(
        "takes every part of its help from the reader's language",
        arguments: ["serve", "import", "export", "list", "check", "history", "rebuild", "backup", "user", "schedule", "forecast"])
    func helpOfCommands(_ command: String) throws {
        let french = try run(command, "--help", locale: "fr_FR.UTF-8").output
        let english = try run(command, "--help", locale: "C").output
        #expect(french.contains("UTILISATION") && french.contains("Affiche cette aide."))
        #expect(english.contains("USAGE") && english.contains("Show help information."))
        #expect(french.firstMatch(of: #/OVERVIEW|USAGE:|SUBCOMMANDS|default:|Show /#) == nil, "\(french)")
    }

    @Test("ends with 2 on wrong use, and says so in the reader's language")
    func wrongUse() throws {
        for arguments in [["lists"], ["list", "--jsn"], ["history"], ["list", "a", "b"], ["user", "add"], ["backup", "--data"]] {
            let result = try run(arguments, locale: "fr_FR.UTF-8")
            #expect(result.status == 2, "\(arguments)")
            #expect(result.errors.contains("Erreur"), "\(result.errors)")
            #expect(result.errors.firstMatch(of: #/Error|Unknown|Missing|Unexpected|Usage:|See '/#) == nil, "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }

    @Test("ends with 1 when there is no data, and makes none")
    func noData() throws {
        let folder = temporaryFolder()
        let result = try run("list", "--data", folder, locale: "C")
        #expect(result.status == 1)
        #expect(result.errors.contains("There is no data of Jalon in the folder"))
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("makes accounts, and refuses a second one with the same address")
    func users() throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try run("user", "add", "anne@example.org", "--name", "Anne", "--data", folder, input: "court\n").status == 1)
        #expect(try run("user", "add", "anne@example.org", "--name", "Anne", "--data", folder, input: "un mot de passe long\n").status == 0)
        let again = try run("user", "add", "ANNE@example.org", "--name", "A", "--data", folder, input: "un mot de passe long\n")
        #expect(again.status == 1)
        #expect(try run("user", "password", "nobody@example.org", "--data", folder, input: "un mot de passe long\n").status == 1)
        #expect(try run("user", "password", "anne@example.org", "--data", folder, input: "un autre mot de passe\n").status == 0)
        let list = try run("user", "list", "--json", "--data", folder)
        let accounts = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        #expect(accounts.count == 1)
        #expect(accounts.first?["email"] as? String == "anne@example.org")
        #expect(accounts.first?["isAdministrator"] as? Bool == true)
    }

    @Test("backs the data up to a new file, never over an old one")
    func backup() throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try run("user", "add", "anne@example.org", "--name", "Anne", "--data", folder, input: "un mot de passe long\n")
        let copy = folder + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        #expect(try run("backup", copy + "/jalon.sqlite", "--data", folder).status == 0)
        #expect(try run("backup", copy + "/jalon.sqlite", "--data", folder).status == 1)
        #expect(try run("user", "list", "--data", copy).output.contains("anne@example.org"))
        #expect(try run("rebuild", "--data", copy).status == 0)
    }
}
