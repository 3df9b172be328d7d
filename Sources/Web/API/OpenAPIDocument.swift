import Planning

/// The description of the API: OpenAPI 3.1, made from the same tables that the routes read.
enum OpenAPIDocument {
    static let document: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Jalon", "version": "1.0.0", "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            "description":
                "Deployments as values, and the commands that change them. A command sent twice with the same id takes effect once; errors are RFC 9457 problem details whose sentences follow `Accept-Language` (fr, en).",
        ],
        "servers": [["url": "/"]],
        "security": [["token": []]],
        "tags": [["name": "deployments"], ["name": "account"]],
        "paths": .object(paths),
        "components": [
            "securitySchemes": [
                "token": ["type": "http", "scheme": "bearer", "description": "A token made on the account page; `write` ones may change."]
            ],
            "schemas": .object(schemas), "responses": .object(problems), "parameters": ["deployment": deploymentParameter],
        ],
    ]

    private static let schemas = Schema.basics
        .merging(ObjectSchemas.all) { first, _ in first }
        .merging(CommandSchemas.all) { first, _ in first }
        .merging(AnswerSchemas.all) { first, _ in first }

    private static let paths: [String: JSONValue] = [
        "/api/v1/openapi.json": [
            "get": operation(
                "describe", "This description.", tag: "account", answer: ["200": json("OpenAPI", schema: ["type": "object"])], problems: []
            ).merging(["security": []])
        ],
        "/api/v1/me": [
            "get": operation("me", "Whose token this is.", tag: "account", answer: ["200": json("The account", "Me")])
        ],
        "/api/v1/deployments": [
            "get": operation("list", "The deployments you are a member of.", answer: ["200": json("Deployments", "Deployments")]),
            "post": operation(
                "open", "Opens a deployment, which you then lead. The same id twice opens one.",
                answer: ["201": json("Opened", "CommandAnswer")], problems: changing
            ).merging(["requestBody": body("NewDeployment", example: ["id": "accueil-2026", "name": "Accueil numérique"])]),
        ],
        "/api/v1/deployments/{deployment}": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "get": operation(
                "read", "A deployment with its plan, now, as it was on a day or at a review, or at an earlier sequence number.",
                answer: ["200": json("The deployment", "Deployment"), "304": ["description": "Not changed since `If-None-Match`."]],
                problems: ["400", "401", "404", "422", "429"]
            ).merging([
                "parameters": [
                    query("at", "The sequence number to go back to; not together with `asOf`.", minimum: 1),
                    past("asOf", "The moment to go back to: the end of a day, or when the review of a week closed."),
                ]
            ]),
        ],
        "/api/v1/deployments/{deployment}/changes": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "get": operation(
                "changes",
                "What differs between the plan as it was and as it is: of states, so that what moved twice shows first and last.",
                answer: ["200": json("The changes", "Changes")], problems: ["400", "401", "404", "422", "429"]
            ).merging(["parameters": [past("since", "Since when: without it, since the last review closed.")]]),
        ],
        "/api/v1/deployments/{deployment}/forecast": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "get": operation(
                "forecast",
                "What the plan says about its own end, with what it rests on and what it leaves out; without `end` when there is no forecast, and `sentence` says why.",
                answer: ["200": json("The forecast", "Forecast")], problems: ["400", "401", "404", "429"]),
        ],
        "/api/v1/deployments/{deployment}/proposal": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "get": operation(
                "proposal",
                "Due dates by which the plan can be kept, where today's can not: what would move and why. Changes nothing: to take a date, send `editAction`.",
                answer: ["200": json("The dates", "DateProposal")], problems: ["400", "401", "404", "429"]),
        ],
        "/api/v1/deployments/{deployment}/commands": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "post": operation(
                "command",
                "Changes the deployment. Give the command an `id` of your own to send it again safely: the same `id` takes effect once and has the same answer.",
                answer: ["200": json("What it came to: no events when all was already as wished.", "CommandAnswer")],
                problems: changing + ["404"]
            ).merging([
                "requestBody": body(
                    "Submission",
                    example: [
                        "command": [
                            "type": "editAction", "action": "former", "field": "dueDay", "value": "2026-04-02", "was": "2026-03-12",
                            "reason": "Salle indisponible",
                        ]
                    ])
            ]),
        ],
        "/api/v1/deployments/{deployment}/events": [
            "parameters": [["$ref": "#/components/parameters/deployment"]],
            "get": operation(
                "events", "What happened to the deployment, oldest first.", answer: ["200": json("Events", "Events")],
                problems: ["400", "401", "404", "429"]
            ).merging([
                "parameters": [
                    query("after", "Only what follows this sequence number.", minimum: 0),
                    query("limit", "How many at most; 100 unless told.", minimum: 1, maximum: 1_000),
                ]
            ]),
        ],
        "/api/v1/deployments/{deployment}/indicators/{indicator}/values/{value}/file": [
            "parameters": [
                ["$ref": "#/components/parameters/deployment"], path("indicator", "An indicator."), path("value", "One of its values."),
            ],
            "get": operation(
                "readFile", "The file that proves a value.", answer: ["200": file], problems: ["401", "404", "429"]),
            "put": operation(
                "attachFile",
                "Attaches the file that proves a value, in place of the one it has: the body is the file itself, at most 10 MB. Taken are PDF, PNG, JPEG and WebP images, Excel, Word and LibreOffice documents without macros, CSV and UTF-8 text, told from the content; a `name` that ends otherwise is refused (422).",
                answer: ["200": json("What it came to.", "CommandAnswer")], problems: ["400", "401", "403", "404", "413", "422", "429"]
            ).merging([
                "parameters": [
                    [
                        "name": "name", "in": "query", "required": true, "description": "The name of the file, with its ending.",
                        "schema": ["type": "string", "minLength": 1], "example": "releve-de-mars.csv",
                    ]
                ],
                "requestBody": [
                    "required": true,
                    "content": [
                        "application/octet-stream": ["schema": ["type": "string", "format": "binary"], "example": "Jour;Attente"]
                    ],
                ],
            ]),
        ],
    ]

    /// A file of any kind that is kept.
    private static let file: JSONValue = [
        "description": "The file, to be saved; its type is told from its content.",
        "content": .object(
            Dictionary(
                uniqueKeysWithValues: EvidenceFile.Kind.allCases.map {
                    (String($0.mediaType.prefix { $0 != ";" }), ["schema": ["type": "string", "format": "binary"]] as JSONValue)
                })),
    ]

    private static func path(_ name: String, _ description: String) -> JSONValue {
        ["name": .string(name), "in": "path", "required": true, "description": .string(description), "schema": Schema.identifier]
    }

    private static let changing = ["400", "401", "403", "409", "413", "415", "422", "429"]

    private static func operation(
        _ id: String, _ summary: String, tag: String = "deployments", answer: [String: JSONValue], problems: [String] = ["401", "429"]
    ) -> JSONValue {
        var responses = answer
        for status in problems + ["405"] { responses[status] = ["$ref": "#/components/responses/Problem\(status)"] }
        return ["operationId": .string(id), "summary": .string(summary), "tags": [.string(tag)], "responses": .object(responses)]
    }

    private static func json(_ description: String, _ component: String) -> JSONValue {
        json(description, schema: Schema.ref(component))
    }

    private static func json(_ description: String, schema: JSONValue) -> JSONValue {
        ["description": .string(description), "content": ["application/json": ["schema": schema]]]
    }

    private static func body(_ component: String, example: JSONValue) -> JSONValue {
        ["required": true, "content": ["application/json": ["schema": Schema.ref(component), "example": example]]]
    }

    private static func query(_ name: String, _ description: String, minimum: Int, maximum: Int = 9_007_199_254_740_991) -> JSONValue {
        [
            "name": .string(name), "in": "query", "required": false, "description": .string(description),
            "schema": ["type": "integer", "minimum": .integer(minimum), "maximum": .integer(maximum)],
        ]
    }

    private static func past(_ name: String, _ description: String) -> JSONValue {
        [
            "name": .string(name), "in": "query", "required": false, "description": .string(description),
            "schema": Schema.ref("PastPoint"),
        ]
    }

    private static let deploymentParameter: JSONValue = [
        "name": "deployment", "in": "path", "required": true, "description": "The identifier of a deployment you are a member of.",
        "schema": Schema.identifier,
    ]

    private static let problems: [String: JSONValue] = Dictionary(
        uniqueKeysWithValues: [
            ("400", "The request is not as described; `facts.pointer` says where."), ("401", "A valid token is missing."),
            ("403", "The token or the role does not allow it."), ("404", "Nothing here, or not for you."),
            ("405", "The address does not answer this method."),
            ("409", "Others were faster, or the identifier is taken: `facts` has both values."), ("413", "The body is too large."),
            ("415", "The body is not announced as JSON."), ("422", "A rule of the plan forbids it."), ("429", "Too many requests."),
        ].map { status, description in
            (
                "Problem\(status)",
                ["description": .string(description), "content": ["application/problem+json": ["schema": Schema.ref("Problem")]]]
            )
        })
}
