import Hummingbird
import NIOCore
import Planning
import ServiceLifecycle

/// The stream of server-sent events of a deployment's page (WHATWG HTML, section 9.2).
struct LiveRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/deployments/:deployment/live", use: stream)
    }

    /// `since`, or the browser's `Last-Event-ID`, says up to where the page knows; `shows` what it shows.
    @Sendable func stream(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let asked = request.headers[.lastEventID] ?? request.uri.queryParameters["since"].map(String.init) ?? ""
        let deployment = access.base
        let since = min(Int(asked) ?? deployment.sequence, deployment.sequence)
        let audience = LiveHub.Audience(
            language: context.language, role: access.actor.role, person: access.actor.person, account: access.signedIn.account,
            shows: access.scenario.map { .inside($0.id) } ?? ShownPage(text: request.uri.form["shows"]))
        let reader = NoticeReader(account: access.signedIn.account, role: access.actor.role, person: access.actor.person)
        let messages = await services.live.messages(
            for: deployment, since: since, drawn: request.uri.form["drawn"].split(separator: ",").map(String.init),
            branch: access.scenario == nil ? nil : access.deployment, reader: reader, audience: audience)
        return LiveEvents(messages: messages).response
    }
}

/// Messages as the bytes of an event stream, with a ping when nothing was said for a while.
struct LiveEvents {
    let messages: AsyncStream<LiveMessage>

    /// The stream as an answer, open until the page leaves.
    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                // A server that is asked to stop does not wait for pages that are open.
                for try await part in parts.cancelOnGracefulShutdown() { try await writer.write(part) }
                try await writer.finish(nil)
            })
    }

    private static let pingInterval: Duration = .seconds(15)

    /// Ends when the messages do.
    var parts: AsyncStream<ByteBuffer> {
        let (stream, parts) = AsyncStream.makeStream(of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(128))
        let pings = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.pingInterval)
                if case .dropped = parts.yield(ByteBuffer(string: "event: ping\ndata:\n\n")) { parts.finish() }
            }
        }
        let relay = Task { [messages] in
            for await message in messages {
                if case .dropped = parts.yield(Self.bytes(of: message)) { break }
            }
            parts.finish()
        }
        parts.onTermination = { _ in
            pings.cancel()
            relay.cancel()
        }
        return stream
    }

    static func bytes(of message: LiveMessage) -> ByteBuffer {
        switch message {
        case .fragments(let event): return event
        case .refresh(let sequence):
            return ByteBuffer(string: "event: refresh\nid: \(sequence)\ndata: changed\n\n")
        case .unread(let count): return ByteBuffer(string: "event: unread\ndata: \(count)\n\n")
        case .deleted:
            return ByteBuffer(string: "event: refresh\ndata: deleted\n\n")
        }
    }
}

extension LiveMessage {
    /// Markup to put in place, up to a sequence number. Cost: copies it, once for all pages that are sent it.
    static func fragments(sequence: Int, html: ByteBuffer) -> LiveMessage {
        var event = ByteBuffer()
        event.reserveCapacity(html.readableBytes + 64)
        event.writeString("event: fragments\nid: \(sequence)\ndata: ")
        var rest = html.readableBytesView
        // A line break inside the markup begins a new data line.
        while let index = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            event.writeBytes(rest[..<index])
            event.writeStaticString(rest[index] == UInt8(ascii: "\n") ? "\ndata: " : "&#13;")
            rest = rest[(index + 1)...]
        }
        event.writeBytes(rest)
        event.writeStaticString("\n\n")
        return .fragments(event: event)
    }
}
