import ArgumentParser
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

    @Flag(help: ArgumentHelp(say("Démarre sur un déploiement de démonstration.", "Starts on a demonstration deployment.")))
    var demo = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError(say("Le port va de 0 à 65535.", "The port is from 0 to 65535."))
        }
    }

    func run() async throws {
        try await runServer(
            ServerConfiguration(
                dataFolder: data ?? (demo ? "./var/demo" : "./var"), host: host, port: port, isDemo: demo,
                language: .ofReader, publicAddress: publicAddress))
    }
}
