/// How a server is started.
public struct ServerConfiguration: Sendable {
    /// The folder of the database file; created when it is missing.
    public var dataFolder: String
    public var host: String
    /// 0 lets the system choose a free port.
    public var port: Int
    /// Starts on a demonstration deployment that anybody may enter with one click.
    public var isDemo: Bool
    /// The language of what is printed on the terminal.
    public var language: Language
    /// The address people use, when a reverse proxy stands before the server. `https` makes cookies secure.
    public var publicAddress: String?
    /// How messages leave; nil when none do.
    public var mail: Mail?

    /// The system's program for sending messages, and whom they come from.
    public struct Mail: Sendable {
        /// The path of a program that takes the options of sendmail.
        public var program: String
        public var from: String

        public init(program: String, from: String) {
            self.program = program
            self.from = from
        }
    }

    public init(
        dataFolder: String = "./var", host: String = "127.0.0.1", port: Int = 8080, isDemo: Bool = false,
        language: Language = .french, publicAddress: String? = nil,
        mail: Mail? = nil
    ) {
        self.dataFolder = dataFolder
        self.host = host
        self.port = port
        self.isDemo = isDemo
        self.language = language
        self.publicAddress = publicAddress
        self.mail = mail
    }

    var hasSecureCookies: Bool { publicAddress?.hasPrefix("https://") ?? false }
    /// Only this machine can reach the server.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
