import ArgumentParser
import Foundation
import Web

/// `jalon serve`: the pages, the live stream and the API, until the process is asked to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: say("Ouvre Jalon aux navigateurs.", "Opens Jalon to browsers."))

    @Option(
        help: ArgumentHelp(
            say(
                "Le dossier des données (./var, ou ./var/demo pour la démonstration).",
                "The data folder (./var, or ./var/demo for the demonstration)."),
            valueName: say("dossier", "folder")))
    var data: String?

    @Option(
        help: ArgumentHelp(
            say("L’adresse où écouter.", "The address to listen on."), valueName: say("hôte", "host")))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            say("Le port où écouter ; 0 laisse choisir.", "The port to listen on; 0 lets the system choose."), valueName: "port"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            say(
                "L’adresse publique, derrière un serveur mandataire : https rend les cookies sûrs.",
                "The public address, behind a reverse proxy: https makes cookies secure."),
            valueName: say("adresse", "address")))
    var publicAddress: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Le programme qui envoie les messages, à la manière de sendmail (avec --mail-from).",
                "The program that sends messages, as sendmail does (with --mail-from)."),
            valueName: say("programme", "program")))
    var sendmail: String?

    @Option(
        help: ArgumentHelp(
            say("L’adresse d’où partent les messages.", "The address that messages come from."), valueName: say("adresse", "address")))
    var mailFrom: String?

    @Flag(help: ArgumentHelp(say("Démarre sur un déploiement de démonstration.", "Starts on a demonstration deployment.")))
    var demo = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError(say("Le port va de 0 à 65535.", "The port is from 0 to 65535."))
        }
        guard (sendmail == nil) == (mailFrom == nil) else {
            throw ValidationError(
                say("--sendmail et --mail-from vont ensemble.", "--sendmail and --mail-from go together."))
        }
        if let sendmail, !FileManager.default.isExecutableFile(atPath: sendmail) {
            throw ValidationError(
                say("\(sendmail) n’est pas un programme que l’on peut lancer.", "\(sendmail) is not a program that can be run."))
        }
        if let mailFrom {
            let parts = mailFrom.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !mailFrom.contains(where: \.isWhitespace) else {
                throw ValidationError(
                    say("\(mailFrom) n’est pas une adresse électronique.", "\(mailFrom) is not an e-mail address."))
            }
        }
    }

    private var mail: ServerConfiguration.Mail? {
        guard let sendmail, let mailFrom else { return nil }
        return .init(program: sendmail, from: mailFrom)
    }

    func run() async throws {
        try await runServer(
            ServerConfiguration(
                dataFolder: data ?? (demo ? "./var/demo" : "./var"), host: host, port: port, isDemo: demo,
                language: .ofReader, publicAddress: publicAddress, mail: mail))
    }
}
