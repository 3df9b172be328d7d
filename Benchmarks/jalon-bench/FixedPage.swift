import ArgumentParser
import Hummingbird

/// Serves one page of a given size from memory, by the HTTP server that Jalon uses and nothing else: what a page can
/// at best be.
struct FixedPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves a fixed page until it is stopped.")

    @Option(help: "Bytes of the page.") var bytes: Int
    @Option(help: "Port on the loopback address.") var port: Int

    func run() async throws {
        let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: body))
        }
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await application.runService()
    }
}
