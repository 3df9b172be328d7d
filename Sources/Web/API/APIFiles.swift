import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// The files that prove values, for programs.
extension APIRoutes {
    /// What an address of a value leads to.
    private struct Found {
        let membership: Directory.Membership
        let deployment: Deployment
        let indicator: Indicator
        let value: MeasuredValue
    }

    private func value(of request: APIRequest) async throws -> Found {
        let membership = try await request.membership(in: journal.directory)
        let deployment = try await journal.deployment(membership.deployment)
        guard let id = request.parameters.get("indicator").flatMap(IndicatorID.init(rawValue:)),
            let indicator = deployment.results[id],
            let valueID = request.parameters.get("value").flatMap(MeasuredValueID.init(rawValue:)), let value = indicator[value: valueID]
        else { throw APIError.notFound }
        return Found(membership: membership, deployment: deployment, indicator: indicator, value: value)
    }

    @Sendable func file(_ request: APIRequest) async throws -> Response {
        let found = try await value(of: request)
        guard let file = found.value.file else { throw APIError.notFound }
        do {
            return try evidence.response(with: file, of: found.deployment.id)
        } catch WebError.notFound {
            throw APIError.notFound
        }
    }

    /// The file is on the disk before the event that names it is recorded.
    @Sendable func attach(_ request: APIRequest) async throws -> Response {
        let found = try await value(of: request)
        try request.requireWriting()
        guard let name = request.request.uri.queryParameters["name"].map(String.init), !name.isEmpty else {
            throw APIError.invalid(pointer: "?name")
        }
        let actor = found.membership.actor
        // Who may not is told before ten megabytes are read.
        guard actor.role.measures(found.indicator, as: actor.person) else { throw Refusal.notAllowed(role: actor.role) }
        let sent = UploadedFile(name: name, bytes: Data(buffer: try await request.bytes(upTo: Results.fileLimit)))
        let file = try Self.evidence(sent)
        let command = Command.results(.attach(indicator: found.indicator.id, value: found.value.id, file: file))
        // What would be refused leaves nothing on the disk.
        _ = try found.deployment.decide(command, by: actor, at: now())
        try await evidence.keep(sent.bytes, hash: file.hash, of: found.deployment)
        let outcome = try await journal.execute(
            command, on: found.deployment.id, by: actor, at: now(), commandID: CommandID(UInt64.random(in: .min ... .max)))
        return try await answer(outcome, to: actor.sight, request)
    }

    private static func evidence(_ sent: UploadedFile) throws -> EvidenceFile {
        switch Result(catching: { () throws(FormProblem) in try ResultsRoutes.evidence(sent) }) {
        case .success(let file): return file
        case .failure(.evidence(let problem)): throw APIError.notEvidence(problem)
        case .failure(let other): throw other
        }
    }
}
