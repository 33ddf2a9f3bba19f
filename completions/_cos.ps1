
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'cos' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'cos'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'cos' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List buckets, or objects under a prefix')
            [CompletionResult]::new('cp', 'cp', [CompletionResultType]::ParameterValue, 'Copy files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('mv', 'mv', [CompletionResultType]::ParameterValue, 'Move files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Make a prefix or directory like another: send what is missing, newer or of another size')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove objects')
            [CompletionResult]::new('mb', 'mb', [CompletionResultType]::ParameterValue, 'Make a bucket')
            [CompletionResult]::new('rb', 'rb', [CompletionResultType]::ParameterValue, 'Remove a bucket')
            [CompletionResult]::new('configure', 'configure', [CompletionResultType]::ParameterValue, 'Set up a profile by questions, or read and change single values')
            [CompletionResult]::new('cat', 'cat', [CompletionResultType]::ParameterValue, 'Write objects to standard output, one after the other')
            [CompletionResult]::new('stat', 'stat', [CompletionResultType]::ParameterValue, 'Show all that the store tells of an object')
            [CompletionResult]::new('du', 'du', [CompletionResultType]::ParameterValue, 'Count objects and their bytes under a prefix')
            [CompletionResult]::new('find', 'find', [CompletionResultType]::ParameterValue, 'Find objects by name, size, age, class or tag')
            [CompletionResult]::new('tree', 'tree', [CompletionResultType]::ParameterValue, 'Show prefixes and objects as a tree')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Tell how two trees differ: directories or prefixes, either side of either kind')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Show and change the tags of objects')
            [CompletionResult]::new('set-meta', 'set-meta', [CompletionResultType]::ParameterValue, 'Change headers and metadata of objects by copying them onto themselves')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Ask for archived objects to be made readable for a while')
            [CompletionResult]::new('hash', 'hash', [CompletionResultType]::ParameterValue, 'Print checksums of files, and of objects as their store tells them')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'Show, remove and bring back versions of objects')
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('uploads', 'uploads', [CompletionResultType]::ParameterValue, 'Show or throw away uploads that were never completed')
            [CompletionResult]::new('lifecycle', 'lifecycle', [CompletionResultType]::ParameterValue, 'Read and set rules that expire objects, or move them to other storage classes')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'Read and set who may do what in a bucket')
            [CompletionResult]::new('cors', 'cors', [CompletionResultType]::ParameterValue, 'Read and set which web pages may reach a bucket')
            [CompletionResult]::new('versioning', 'versioning', [CompletionResultType]::ParameterValue, 'Read and set whether a bucket keeps old versions')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Read and set where a bucket''s access logs go')
            [CompletionResult]::new('tagging', 'tagging', [CompletionResultType]::ParameterValue, 'Read and set the tags of a bucket')
            [CompletionResult]::new('website', 'website', [CompletionResultType]::ParameterValue, 'Read and set how a bucket is served as a website')
            [CompletionResult]::new('encryption', 'encryption', [CompletionResultType]::ParameterValue, 'Read and set how a bucket encrypts by default')
            [CompletionResult]::new('replication', 'replication', [CompletionResultType]::ParameterValue, 'Read and set to which buckets the service copies new objects')
            [CompletionResult]::new('acl', 'acl', [CompletionResultType]::ParameterValue, 'Read and set access control lists of buckets and objects')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read and set whom the service tells of what happens in a bucket')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Read and set lists that the service writes of a bucket''s objects')
            [CompletionResult]::new('accelerate', 'accelerate', [CompletionResultType]::ParameterValue, 'Read and set transfer acceleration of a bucket')
            [CompletionResult]::new('object-lock', 'object-lock', [CompletionResultType]::ParameterValue, 'Read and set how long new objects cannot be removed')
            [CompletionResult]::new('public-access', 'public-access', [CompletionResultType]::ParameterValue, 'Read and set the block of public access to a bucket')
            [CompletionResult]::new('referer', 'referer', [CompletionResultType]::ParameterValue, 'Read and set which pages may link to a bucket''s objects (Tencent COS)')
            [CompletionResult]::new('intelligent-tiering', 'intelligent-tiering', [CompletionResultType]::ParameterValue, 'Read and set how objects of the class INTELLIGENT_TIERING are archived')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check configuration, keys, network and what a store can do')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run the embedded store for other tools')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Print temporary credentials, limited to what they are for')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Show whose credentials are used, and where they come from')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;ls' {
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'List all keys below the prefix, not one level')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'List all keys below the prefix, not one level')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--human-readable', '--human-readable', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--summarize', '--summarize', [CompletionResultType]::ParameterName, 'Print the number of objects and their total size at the end')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cp' {
            [CompletionResult]::new('--expected-size', '--expected-size', [CompletionResultType]::ParameterName, 'Size of what comes from standard input, such as 200GB: its parts are then of one size')
            [CompletionResult]::new('--metadata-directive', '--metadata-directive', [CompletionResultType]::ParameterName, 'Keep or replace the metadata of an object that goes to an object')
            [CompletionResult]::new('--copy-props', '--copy-props', [CompletionResultType]::ParameterName, 'What an object that goes to an object takes along; --metadata-directive switches this off')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--files-from', '--files-from', [CompletionResultType]::ParameterName, 'Take only what FILE names, one path or key below SOURCE a line; `-` is standard input')
            [CompletionResult]::new('--failures-to', '--failures-to', [CompletionResultType]::ParameterName, 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--acl', '--acl', [CompletionResultType]::ParameterName, 'Canned ACL: private, public-read, …')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'User metadata: KEY=VALUE, several separated by commas, or a JSON object')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …')
            [CompletionResult]::new('--content-type', '--content-type', [CompletionResultType]::ParameterName, 'Content type; guessed from the name when absent')
            [CompletionResult]::new('--cache-control', '--cache-control', [CompletionResultType]::ParameterName, 'Cache-Control header')
            [CompletionResult]::new('--content-disposition', '--content-disposition', [CompletionResultType]::ParameterName, 'Content-Disposition header')
            [CompletionResult]::new('--content-encoding', '--content-encoding', [CompletionResultType]::ParameterName, 'Content-Encoding header')
            [CompletionResult]::new('--content-language', '--content-language', [CompletionResultType]::ParameterName, 'Content-Language header')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'Expires header, as a date of ISO 8601 or HTTP')
            [CompletionResult]::new('--sse', '--sse', [CompletionResultType]::ParameterName, 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms')
            [CompletionResult]::new('--sse-kms-key-id', '--sse-kms-key-id', [CompletionResultType]::ParameterName, 'Key of the service''s key management; its default key when absent')
            [CompletionResult]::new('--sse-c', '--sse-c', [CompletionResultType]::ParameterName, 'Have it encrypted with a key of yours, or read what is')
            [CompletionResult]::new('--sse-c-key', '--sse-c-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list')
            [CompletionResult]::new('--sse-c-copy-source', '--sse-c-copy-source', [CompletionResultType]::ParameterName, 'Read the source of a copy from object to object with a key of yours')
            [CompletionResult]::new('--sse-c-copy-source-key', '--sse-c-copy-source-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--no-resume', '--no-resume', [CompletionResultType]::ParameterName, 'Keep nothing of a large transfer that is interrupted, and continue none')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--follow-symlinks', '--follow-symlinks', [CompletionResultType]::ParameterName, 'Follow symbolic links (the default)')
            [CompletionResult]::new('--no-follow-symlinks', '--no-follow-symlinks', [CompletionResultType]::ParameterName, 'Leave symbolic links out')
            [CompletionResult]::new('--force-glacier-transfer', '--force-glacier-transfer', [CompletionResultType]::ParameterName, 'Try objects of an archive class too, which fails unless they are restored')
            [CompletionResult]::new('--glob', '--glob', [CompletionResultType]::ParameterName, 'Read `*`, `?` and `[…]` in the key of a source as a pattern; `*` crosses `/`')
            [CompletionResult]::new('--no-glob', '--no-glob', [CompletionResultType]::ParameterName, 'Take a key as it is written (the default, unless the profile says `glob = true`)')
            [CompletionResult]::new('--flatten', '--flatten', [CompletionResultType]::ParameterName, 'Put everything directly below TARGET, under its base name')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--no-overwrite', '--no-overwrite', [CompletionResultType]::ParameterName, 'Leave every target that exists alone')
            [CompletionResult]::new('--no-clobber', '--no-clobber', [CompletionResultType]::ParameterName, 'Leave every target that exists alone')
            [CompletionResult]::new('--if-size-differ', '--if-size-differ', [CompletionResultType]::ParameterName, 'Replace only targets of another size')
            [CompletionResult]::new('--if-source-newer', '--if-source-newer', [CompletionResultType]::ParameterName, 'Replace only targets older than their source')
            [CompletionResult]::new('--no-guess-mime-type', '--no-guess-mime-type', [CompletionResultType]::ParameterName, 'Do not guess the content type')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;mv' {
            [CompletionResult]::new('--metadata-directive', '--metadata-directive', [CompletionResultType]::ParameterName, 'Keep or replace the metadata of an object that goes to an object')
            [CompletionResult]::new('--copy-props', '--copy-props', [CompletionResultType]::ParameterName, 'What an object that goes to an object takes along; --metadata-directive switches this off')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--files-from', '--files-from', [CompletionResultType]::ParameterName, 'Take only what FILE names, one path or key below SOURCE a line; `-` is standard input')
            [CompletionResult]::new('--failures-to', '--failures-to', [CompletionResultType]::ParameterName, 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--acl', '--acl', [CompletionResultType]::ParameterName, 'Canned ACL: private, public-read, …')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'User metadata: KEY=VALUE, several separated by commas, or a JSON object')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …')
            [CompletionResult]::new('--content-type', '--content-type', [CompletionResultType]::ParameterName, 'Content type; guessed from the name when absent')
            [CompletionResult]::new('--cache-control', '--cache-control', [CompletionResultType]::ParameterName, 'Cache-Control header')
            [CompletionResult]::new('--content-disposition', '--content-disposition', [CompletionResultType]::ParameterName, 'Content-Disposition header')
            [CompletionResult]::new('--content-encoding', '--content-encoding', [CompletionResultType]::ParameterName, 'Content-Encoding header')
            [CompletionResult]::new('--content-language', '--content-language', [CompletionResultType]::ParameterName, 'Content-Language header')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'Expires header, as a date of ISO 8601 or HTTP')
            [CompletionResult]::new('--sse', '--sse', [CompletionResultType]::ParameterName, 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms')
            [CompletionResult]::new('--sse-kms-key-id', '--sse-kms-key-id', [CompletionResultType]::ParameterName, 'Key of the service''s key management; its default key when absent')
            [CompletionResult]::new('--sse-c', '--sse-c', [CompletionResultType]::ParameterName, 'Have it encrypted with a key of yours, or read what is')
            [CompletionResult]::new('--sse-c-key', '--sse-c-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list')
            [CompletionResult]::new('--sse-c-copy-source', '--sse-c-copy-source', [CompletionResultType]::ParameterName, 'Read the source of a copy from object to object with a key of yours')
            [CompletionResult]::new('--sse-c-copy-source-key', '--sse-c-copy-source-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--validate-same-s3-paths', '--validate-same-s3-paths', [CompletionResultType]::ParameterName, 'Look for a target that is the source under another name of the bucket, before anything moves')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--no-resume', '--no-resume', [CompletionResultType]::ParameterName, 'Keep nothing of a large transfer that is interrupted, and continue none')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--follow-symlinks', '--follow-symlinks', [CompletionResultType]::ParameterName, 'Follow symbolic links (the default)')
            [CompletionResult]::new('--no-follow-symlinks', '--no-follow-symlinks', [CompletionResultType]::ParameterName, 'Leave symbolic links out')
            [CompletionResult]::new('--force-glacier-transfer', '--force-glacier-transfer', [CompletionResultType]::ParameterName, 'Try objects of an archive class too, which fails unless they are restored')
            [CompletionResult]::new('--glob', '--glob', [CompletionResultType]::ParameterName, 'Read `*`, `?` and `[…]` in the key of a source as a pattern; `*` crosses `/`')
            [CompletionResult]::new('--no-glob', '--no-glob', [CompletionResultType]::ParameterName, 'Take a key as it is written (the default, unless the profile says `glob = true`)')
            [CompletionResult]::new('--flatten', '--flatten', [CompletionResultType]::ParameterName, 'Put everything directly below TARGET, under its base name')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--no-overwrite', '--no-overwrite', [CompletionResultType]::ParameterName, 'Leave every target that exists alone')
            [CompletionResult]::new('--no-clobber', '--no-clobber', [CompletionResultType]::ParameterName, 'Leave every target that exists alone')
            [CompletionResult]::new('--if-size-differ', '--if-size-differ', [CompletionResultType]::ParameterName, 'Replace only targets of another size')
            [CompletionResult]::new('--if-source-newer', '--if-source-newer', [CompletionResultType]::ParameterName, 'Replace only targets older than their source')
            [CompletionResult]::new('--no-guess-mime-type', '--no-guess-mime-type', [CompletionResultType]::ParameterName, 'Do not guess the content type')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;sync' {
            [CompletionResult]::new('--max-delete', '--max-delete', [CompletionResultType]::ParameterName, 'With --delete: delete nothing when it would be more than this many, or this share of the target')
            [CompletionResult]::new('--case-conflict', '--case-conflict', [CompletionResultType]::ParameterName, 'What to do on download about keys that differ by case alone, where the file system takes them for one')
            [CompletionResult]::new('--metadata-directive', '--metadata-directive', [CompletionResultType]::ParameterName, 'Keep or replace the metadata of an object that goes to an object')
            [CompletionResult]::new('--copy-props', '--copy-props', [CompletionResultType]::ParameterName, 'What an object that goes to an object takes along; --metadata-directive switches this off')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--failures-to', '--failures-to', [CompletionResultType]::ParameterName, 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--acl', '--acl', [CompletionResultType]::ParameterName, 'Canned ACL: private, public-read, …')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'User metadata: KEY=VALUE, several separated by commas, or a JSON object')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …')
            [CompletionResult]::new('--content-type', '--content-type', [CompletionResultType]::ParameterName, 'Content type; guessed from the name when absent')
            [CompletionResult]::new('--cache-control', '--cache-control', [CompletionResultType]::ParameterName, 'Cache-Control header')
            [CompletionResult]::new('--content-disposition', '--content-disposition', [CompletionResultType]::ParameterName, 'Content-Disposition header')
            [CompletionResult]::new('--content-encoding', '--content-encoding', [CompletionResultType]::ParameterName, 'Content-Encoding header')
            [CompletionResult]::new('--content-language', '--content-language', [CompletionResultType]::ParameterName, 'Content-Language header')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'Expires header, as a date of ISO 8601 or HTTP')
            [CompletionResult]::new('--sse', '--sse', [CompletionResultType]::ParameterName, 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms')
            [CompletionResult]::new('--sse-kms-key-id', '--sse-kms-key-id', [CompletionResultType]::ParameterName, 'Key of the service''s key management; its default key when absent')
            [CompletionResult]::new('--sse-c', '--sse-c', [CompletionResultType]::ParameterName, 'Have it encrypted with a key of yours, or read what is')
            [CompletionResult]::new('--sse-c-key', '--sse-c-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list')
            [CompletionResult]::new('--sse-c-copy-source', '--sse-c-copy-source', [CompletionResultType]::ParameterName, 'Read the source of a copy from object to object with a key of yours')
            [CompletionResult]::new('--sse-c-copy-source-key', '--sse-c-copy-source-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--delete', '--delete', [CompletionResultType]::ParameterName, 'Delete what the source does not have; refused when the source is missing, empty or not fully read')
            [CompletionResult]::new('--allow-empty-source', '--allow-empty-source', [CompletionResultType]::ParameterName, 'With --delete: an empty source empties the target')
            [CompletionResult]::new('--size-only', '--size-only', [CompletionResultType]::ParameterName, 'Compare sizes alone')
            [CompletionResult]::new('--exact-timestamps', '--exact-timestamps', [CompletionResultType]::ParameterName, 'Compare times to the second and no content; a download is then sent when it is older, too')
            [CompletionResult]::new('--checksum', '--checksum', [CompletionResultType]::ParameterName, 'Compare content whatever the times')
            [CompletionResult]::new('--no-overwrite', '--no-overwrite', [CompletionResultType]::ParameterName, 'Send only what the target does not have')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--no-resume', '--no-resume', [CompletionResultType]::ParameterName, 'Keep nothing of a large transfer that is interrupted, and continue none')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--follow-symlinks', '--follow-symlinks', [CompletionResultType]::ParameterName, 'Follow symbolic links (the default)')
            [CompletionResult]::new('--no-follow-symlinks', '--no-follow-symlinks', [CompletionResultType]::ParameterName, 'Leave symbolic links out')
            [CompletionResult]::new('--force-glacier-transfer', '--force-glacier-transfer', [CompletionResultType]::ParameterName, 'Try objects of an archive class too, which fails unless they are restored')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--no-guess-mime-type', '--no-guess-mime-type', [CompletionResultType]::ParameterName, 'Do not guess the content type')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;rm' {
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--files-from', '--files-from', [CompletionResultType]::ParameterName, 'Remove what FILE names, one key behind the prefix a line; `-` is standard input')
            [CompletionResult]::new('--failures-to', '--failures-to', [CompletionResultType]::ParameterName, 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Remove all objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Remove all objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'Names in lists end with NUL instead of a line break')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;mb' {
            [CompletionResult]::new('--tags', '--tags', [CompletionResultType]::ParameterName, 'Tag of the bucket; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;rb' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Remove everything in it first: objects, all versions, delete markers and unfinished uploads')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify', '--no-verify', [CompletionResultType]::ParameterName, 'Do not try the keys at the end')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a key a value')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value that a profile gives a key; ends with 1 when it gives none')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove a key from a profile')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show each value that counts now, and where it comes from; secrets are masked')
            [CompletionResult]::new('list-profiles', 'list-profiles', [CompletionResultType]::ParameterValue, 'Show the names of all profiles')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take over the profiles of another tool, after showing them with masked secrets')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the keys of a profile for other programs; the secret key is shown')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;configure;set' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;unset' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;list' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;list-profiles' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;import' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Write without asking')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be written and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written and write nothing')
            [CompletionResult]::new('--overwrite', '--overwrite', [CompletionResultType]::ParameterName, 'Replace profiles that are there already')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'For whom')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;configure;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a key a value')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value that a profile gives a key; ends with 1 when it gives none')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove a key from a profile')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show each value that counts now, and where it comes from; secrets are masked')
            [CompletionResult]::new('list-profiles', 'list-profiles', [CompletionResultType]::ParameterValue, 'Show the names of all profiles')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take over the profiles of another tool, after showing them with masked secrets')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the keys of a profile for other programs; the secret key is shown')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;configure;help;set' {
            break
        }
        'cos;configure;help;get' {
            break
        }
        'cos;configure;help;unset' {
            break
        }
        'cos;configure;help;list' {
            break
        }
        'cos;configure;help;list-profiles' {
            break
        }
        'cos;configure;help;import' {
            break
        }
        'cos;configure;help;export' {
            break
        }
        'cos;configure;help;help' {
            break
        }
        'cos;cat' {
            [CompletionResult]::new('--range', '--range', [CompletionResultType]::ParameterName, 'Only these bytes of each, counted from 0: 100-199, 100- (from there on), -100 (the last hundred)')
            [CompletionResult]::new('--bytes', '--bytes', [CompletionResultType]::ParameterName, 'Only the first SIZE bytes of each, as `head -c`; units are of 1024')
            [CompletionResult]::new('--head', '--head', [CompletionResultType]::ParameterName, 'Only the first SIZE bytes of each, as `head -c`; units are of 1024')
            [CompletionResult]::new('--tail', '--tail', [CompletionResultType]::ParameterName, 'Only the last SIZE bytes of each, as `tail -c`')
            [CompletionResult]::new('--version-id', '--version-id', [CompletionResultType]::ParameterName, 'This version of the object')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--glob', '--glob', [CompletionResultType]::ParameterName, 'Read `*`, `?` and `[…]` in keys as a pattern; `*` crosses `/`')
            [CompletionResult]::new('--no-glob', '--no-glob', [CompletionResultType]::ParameterName, 'Take keys as they are written (the default, unless the profile says `glob = true`)')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;stat' {
            [CompletionResult]::new('--version-id', '--version-id', [CompletionResultType]::ParameterName, 'This version')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--versions', '--versions', [CompletionResultType]::ParameterName, 'Every version of the object, and its delete markers')
            [CompletionResult]::new('--no-tags', '--no-tags', [CompletionResultType]::ParameterName, 'Do not ask for the tags, which takes a request of its own')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;du' {
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Also a line for each prefix, down to so many levels below URI')
            [CompletionResult]::new('--depth', '--depth', [CompletionResultType]::ParameterName, 'Also a line for each prefix, down to so many levels below URI')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--by-class', '--by-class', [CompletionResultType]::ParameterName, 'A line for each storage class, too')
            [CompletionResult]::new('--versions', '--versions', [CompletionResultType]::ParameterName, 'Count old versions and delete markers, too')
            [CompletionResult]::new('--waste', '--waste', [CompletionResultType]::ParameterName, 'Show what is paid for and not seen: old versions, delete markers, unfinished uploads; and what would clear it')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--human-readable', '--human-readable', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;find' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Only where the part of the key behind the last `/` matches; several mean any of them')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Only with this tag, of any value when none is given; several mean all of them. Takes a request per object')
            [CompletionResult]::new('--exec', '--exec', [CompletionResultType]::ParameterName, 'Run a command for each, without a shell: `{}` becomes the URI, which goes last when there is none. All that follows belongs to the command, up to a `;`')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End each URI with NUL in place of a line break')
            [CompletionResult]::new('--print0', '--print0', [CompletionResultType]::ParameterName, 'End each URI with NUL in place of a line break')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tree' {
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Show only so many levels')
            [CompletionResult]::new('--depth', '--depth', [CompletionResultType]::ParameterName, 'Show only so many levels')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--only-directories', '--only-directories', [CompletionResultType]::ParameterName, 'Show prefixes alone')
            [CompletionResult]::new('--only-dirs', '--only-dirs', [CompletionResultType]::ParameterName, 'Show prefixes alone')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--human-readable', '--human-readable', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;diff' {
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--checksum', '--checksum', [CompletionResultType]::ParameterName, 'Compare the contents of what is of one size, too: files are read, of objects the checksums of their store')
            [CompletionResult]::new('--size-only', '--size-only', [CompletionResultType]::ParameterName, 'Compare sizes alone')
            [CompletionResult]::new('--no-follow-symlinks', '--no-follow-symlinks', [CompletionResultType]::ParameterName, 'Leave symbolic links out')
            [CompletionResult]::new('--summarize', '--summarize', [CompletionResultType]::ParameterName, 'Print the number of each kind at the end')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tag' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of an object, one KEY=VALUE a line')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give objects tags; those of other keys stay')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Take tags away from objects; all of them when no key is given')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;tag;get' {
            [CompletionResult]::new('--version-id', '--version-id', [CompletionResultType]::ParameterName, 'This version')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tag;set' {
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Take away all others')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tag;rm' {
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tag;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of an object, one KEY=VALUE a line')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give objects tags; those of other keys stay')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Take tags away from objects; all of them when no key is given')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;tag;help;get' {
            break
        }
        'cos;tag;help;set' {
            break
        }
        'cos;tag;help;rm' {
            break
        }
        'cos;tag;help;help' {
            break
        }
        'cos;set-meta' {
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--acl', '--acl', [CompletionResultType]::ParameterName, 'Canned ACL: private, public-read, …')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'User metadata: KEY=VALUE, several separated by commas, or a JSON object')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …')
            [CompletionResult]::new('--content-type', '--content-type', [CompletionResultType]::ParameterName, 'Content type; guessed from the name when absent')
            [CompletionResult]::new('--cache-control', '--cache-control', [CompletionResultType]::ParameterName, 'Cache-Control header')
            [CompletionResult]::new('--content-disposition', '--content-disposition', [CompletionResultType]::ParameterName, 'Content-Disposition header')
            [CompletionResult]::new('--content-encoding', '--content-encoding', [CompletionResultType]::ParameterName, 'Content-Encoding header')
            [CompletionResult]::new('--content-language', '--content-language', [CompletionResultType]::ParameterName, 'Content-Language header')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'Expires header, as a date of ISO 8601 or HTTP')
            [CompletionResult]::new('--sse', '--sse', [CompletionResultType]::ParameterName, 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms')
            [CompletionResult]::new('--sse-kms-key-id', '--sse-kms-key-id', [CompletionResultType]::ParameterName, 'Key of the service''s key management; its default key when absent')
            [CompletionResult]::new('--sse-c', '--sse-c', [CompletionResultType]::ParameterName, 'Have it encrypted with a key of yours, or read what is')
            [CompletionResult]::new('--sse-c-key', '--sse-c-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list')
            [CompletionResult]::new('--sse-c-copy-source', '--sse-c-copy-source', [CompletionResultType]::ParameterName, 'Read the source of a copy from object to object with a key of yours')
            [CompletionResult]::new('--sse-c-copy-source-key', '--sse-c-copy-source-key', [CompletionResultType]::ParameterName, 'That key: its 32 bytes, or fileb://FILE')
            [CompletionResult]::new('--request-payer', '--request-payer', [CompletionResultType]::ParameterName, 'Agree to pay for requests and traffic of a bucket that demands it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-guess-mime-type', '--no-guess-mime-type', [CompletionResultType]::ParameterName, 'Do not guess the content type')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;restore' {
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'How many days they stay readable')
            [CompletionResult]::new('--tier', '--tier', [CompletionResultType]::ParameterName, 'How soon they are readable, and at what price [default: the service''s, which is standard]')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until all of them are readable, which takes minutes to days')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;hash' {
            [CompletionResult]::new('--algorithm', '--algorithm', [CompletionResultType]::ParameterName, 'Only these, separated by commas [default: md5, crc64nvme and crc64ecma of files, all that is told of objects]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versions' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List versions and delete markers, the newest of each key first')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove versions for good')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring back removed objects, or the state of an earlier time')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;versions;ls' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'The state at a time: of each key the version that was current, if there was one. An age (2h, 7d), a day or a time')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--deleted', '--deleted', [CompletionResultType]::ParameterName, 'Only delete markers that are current: what was removed')
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--human-readable', '--human-readable', [CompletionResultType]::ParameterName, 'Sizes with units of 1024')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versions;rm' {
            [CompletionResult]::new('--version-id', '--version-id', [CompletionResultType]::ParameterName, 'This version of one object')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Only objects of these storage classes, separated by commas; several times adds more')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--noncurrent', '--noncurrent', [CompletionResultType]::ParameterName, 'What is not current: old versions, and markers behind newer ones')
            [CompletionResult]::new('--lone-markers', '--lone-markers', [CompletionResultType]::ParameterName, 'Delete markers of keys that have no version left')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Everything: current versions, old ones and markers')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versions;restore' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'The state at a time: an age (2h, 7d), a day or a time')
            [CompletionResult]::new('--version-id', '--version-id', [CompletionResultType]::ParameterName, 'This version of one object')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--exclude-from', '--exclude-from', [CompletionResultType]::ParameterName, 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over')
            [CompletionResult]::new('--include-from', '--include-from', [CompletionResultType]::ParameterName, 'Take what matches a line of FILE')
            [CompletionResult]::new('--min-size', '--min-size', [CompletionResultType]::ParameterName, 'Only what has at least so many bytes, such as 10MB; units are of 1024')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'Only what has at most so many bytes')
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time')
            [CompletionResult]::new('--newer-than', '--newer-than', [CompletionResultType]::ParameterName, 'Only what was written at that moment or later')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~''*.tmp''"')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'All keys under the prefix')
            [CompletionResult]::new('--delete', '--delete', [CompletionResultType]::ParameterName, 'With --at: remove what was not there then, which leaves delete markers')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versions;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List versions and delete markers, the newest of each key first')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove versions for good')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring back removed objects, or the state of an earlier time')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;versions;help;ls' {
            break
        }
        'cos;versions;help;rm' {
            break
        }
        'cos;versions;help;restore' {
            break
        }
        'cos;versions;help;help' {
            break
        }
        'cos;presign' {
            [CompletionResult]::new('--expires-in', '--expires-in', [CompletionResultType]::ParameterName, 'Life of the URL in seconds, at most 604800 (seven days)')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'What the URL allows')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;uploads' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List unfinished uploads, whose parts are stored and paid for')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Throw unfinished uploads away, with the parts that they hold')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;uploads;ls' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--parts', '--parts', [CompletionResultType]::ParameterName, 'Count the parts of each upload and their bytes, with a request per upload')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;uploads;abort' {
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Only uploads that began longer ago than this: 90s, 30m, 12h, 7d, 2w')
            [CompletionResult]::new('--upload-id', '--upload-id', [CompletionResultType]::ParameterName, 'Only the upload of this id')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be thrown away and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be thrown away and do nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;uploads;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List unfinished uploads, whose parts are stored and paid for')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Throw unfinished uploads away, with the parts that they hold')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;uploads;help;ls' {
            break
        }
        'cos;uploads;help;abort' {
            break
        }
        'cos;uploads;help;help' {
            break
        }
        'cos;lifecycle' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the lifecycle rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the lifecycle rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the lifecycle rules away; fine when there is none')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the rules, each with what it does in words')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove rules; with the last one the configuration goes')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;lifecycle;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;add' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Name of the rule [default: rule-N, the first that is free]')
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'Only objects whose keys begin with this [default: all]')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Only objects with this tag; may be given several times')
            [CompletionResult]::new('--expire-days', '--expire-days', [CompletionResultType]::ParameterName, 'Remove objects after so many days; with versioning they become old versions')
            [CompletionResult]::new('--transition', '--transition', [CompletionResultType]::ParameterName, 'Move objects to a storage class after so many days; may be given several times')
            [CompletionResult]::new('--noncurrent-expire-days', '--noncurrent-expire-days', [CompletionResultType]::ParameterName, 'Remove old versions so many days after they were replaced')
            [CompletionResult]::new('--noncurrent-transition', '--noncurrent-transition', [CompletionResultType]::ParameterName, 'Move old versions to a storage class so many days after they were replaced; may be given several times')
            [CompletionResult]::new('--abort-uploads-days', '--abort-uploads-days', [CompletionResultType]::ParameterName, 'Throw away uploads that were not completed after so many days')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--expire-markers', '--expire-markers', [CompletionResultType]::ParameterName, 'Remove delete markers behind which no version is left')
            [CompletionResult]::new('--disabled', '--disabled', [CompletionResultType]::ParameterName, 'Store the rule without letting it act')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;ls' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;rm' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;lifecycle;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the lifecycle rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the lifecycle rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the lifecycle rules away; fine when there is none')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the rules, each with what it does in words')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove rules; with the last one the configuration goes')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;lifecycle;help;get' {
            break
        }
        'cos;lifecycle;help;put' {
            break
        }
        'cos;lifecycle;help;delete' {
            break
        }
        'cos;lifecycle;help;add' {
            break
        }
        'cos;lifecycle;help;ls' {
            break
        }
        'cos;lifecycle;help;rm' {
            break
        }
        'cos;lifecycle;help;help' {
            break
        }
        'cos;policy' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the policy')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the policy in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the policy away; fine when there is none')
            [CompletionResult]::new('public-read', 'public-read', [CompletionResultType]::ParameterValue, 'Let everybody read all objects; other statements stay')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'Take away the statements that allow everybody something; others stay')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List the statements of the policy, and say whether it is public')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;policy;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;public-read' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;private' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;show' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;policy;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the policy')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the policy in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the policy away; fine when there is none')
            [CompletionResult]::new('public-read', 'public-read', [CompletionResultType]::ParameterValue, 'Let everybody read all objects; other statements stay')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'Take away the statements that allow everybody something; others stay')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List the statements of the policy, and say whether it is public')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;policy;help;get' {
            break
        }
        'cos;policy;help;put' {
            break
        }
        'cos;policy;help;delete' {
            break
        }
        'cos;policy;help;public-read' {
            break
        }
        'cos;policy;help;private' {
            break
        }
        'cos;policy;help;show' {
            break
        }
        'cos;policy;help;help' {
            break
        }
        'cos;cors' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the CORS rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the CORS rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the CORS rules away; fine when there is none')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;cors;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cors;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cors;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cors;allow' {
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'Origin of web pages, such as https://example.com or ''*''; may be given several times')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'What they may do: GET, PUT, POST, DELETE, HEAD; may be given several times')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'Header that they may send, or ''*''; may be given several times [default: none]')
            [CompletionResult]::new('--expose', '--expose', [CompletionResultType]::ParameterName, 'Header of answers that scripts may read, such as ETag; may be given several times [default: none]')
            [CompletionResult]::new('--max-age', '--max-age', [CompletionResultType]::ParameterName, 'How long browsers may remember the answer [default: as the browser likes]')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Name of the rule [default: none]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cors;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the CORS rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the CORS rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the CORS rules away; fine when there is none')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;cors;help;get' {
            break
        }
        'cos;cors;help;put' {
            break
        }
        'cos;cors;help;delete' {
            break
        }
        'cos;cors;help;allow' {
            break
        }
        'cos;cors;help;help' {
            break
        }
        'cos;versioning' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of versioning')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of versioning in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Keep old versions from now on')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Keep no more new versions; those that are there stay')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;versioning;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versioning;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versioning;enable' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versioning;suspend' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;versioning;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of versioning')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of versioning in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Keep old versions from now on')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Keep no more new versions; those that are there stay')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;versioning;help;get' {
            break
        }
        'cos;versioning;help;put' {
            break
        }
        'cos;versioning;help;enable' {
            break
        }
        'cos;versioning;help;suspend' {
            break
        }
        'cos;versioning;help;help' {
            break
        }
        'cos;logs' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the place of access logs')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the place of access logs in place of what is there')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Turn access logs off; those that are written stay')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Turn access logs off; those that are written stay')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Write access logs to a bucket')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;logs;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;logs;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;logs;disable' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;logs;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;logs;enable' {
            [CompletionResult]::new('--target-bucket', '--target-bucket', [CompletionResultType]::ParameterName, 'Bucket that the logs are written to')
            [CompletionResult]::new('--target-prefix', '--target-prefix', [CompletionResultType]::ParameterName, 'What the keys of logs begin with [default: nothing]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;logs;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the place of access logs')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the place of access logs in place of what is there')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Turn access logs off; those that are written stay')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Write access logs to a bucket')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;logs;help;get' {
            break
        }
        'cos;logs;help;put' {
            break
        }
        'cos;logs;help;disable' {
            break
        }
        'cos;logs;help;enable' {
            break
        }
        'cos;logs;help;help' {
            break
        }
        'cos;tagging' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of the bucket')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tags of the bucket in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tags of the bucket away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;tagging;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tagging;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tagging;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;tagging;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of the bucket')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tags of the bucket in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tags of the bucket away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;tagging;help;get' {
            break
        }
        'cos;tagging;help;put' {
            break
        }
        'cos;tagging;help;delete' {
            break
        }
        'cos;tagging;help;help' {
            break
        }
        'cos;website' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the website configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the website configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the website configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;website;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;website;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;website;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;website;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the website configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the website configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the website configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;website;help;get' {
            break
        }
        'cos;website;help;put' {
            break
        }
        'cos;website;help;delete' {
            break
        }
        'cos;website;help;help' {
            break
        }
        'cos;encryption' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the default encryption')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the default encryption in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the default encryption away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;encryption;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;encryption;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;encryption;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;encryption;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the default encryption')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the default encryption in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the default encryption away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;encryption;help;get' {
            break
        }
        'cos;encryption;help;put' {
            break
        }
        'cos;encryption;help;delete' {
            break
        }
        'cos;encryption;help;help' {
            break
        }
        'cos;replication' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the replication rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the replication rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the replication rules away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;replication;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;replication;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;replication;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;replication;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the replication rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the replication rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the replication rules away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;replication;help;get' {
            break
        }
        'cos;replication;help;put' {
            break
        }
        'cos;replication;help;delete' {
            break
        }
        'cos;replication;help;help' {
            break
        }
        'cos;acl' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the access control list')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the access control list in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Go back to `private`: the owner alone has access')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set one of the lists that have a name')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;acl;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;acl;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;acl;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;acl;set' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;acl;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the access control list')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the access control list in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Go back to `private`: the owner alone has access')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set one of the lists that have a name')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;acl;help;get' {
            break
        }
        'cos;acl;help;put' {
            break
        }
        'cos;acl;help;delete' {
            break
        }
        'cos;acl;help;set' {
            break
        }
        'cos;acl;help;help' {
            break
        }
        'cos;notification' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the notifications')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the notifications in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the notifications away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;notification;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;notification;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;notification;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;notification;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the notifications')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the notifications in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the notifications away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;notification;help;get' {
            break
        }
        'cos;notification;help;put' {
            break
        }
        'cos;notification;help;delete' {
            break
        }
        'cos;notification;help;help' {
            break
        }
        'cos;inventory' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the inventory configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the inventory configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the inventory configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;inventory;get' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Only the one of this id [default: all of them]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;inventory;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id [default: the Id in the document]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;inventory;delete' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Which one')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;inventory;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the inventory configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the inventory configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the inventory configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;inventory;help;get' {
            break
        }
        'cos;inventory;help;put' {
            break
        }
        'cos;inventory;help;delete' {
            break
        }
        'cos;inventory;help;help' {
            break
        }
        'cos;accelerate' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of transfer acceleration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of transfer acceleration in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let the accelerated endpoint serve the bucket')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Turn the accelerated endpoint off')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;accelerate;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;accelerate;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;accelerate;enable' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;accelerate;suspend' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;accelerate;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of transfer acceleration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of transfer acceleration in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let the accelerated endpoint serve the bucket')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Turn the accelerated endpoint off')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;accelerate;help;get' {
            break
        }
        'cos;accelerate;help;put' {
            break
        }
        'cos;accelerate;help;enable' {
            break
        }
        'cos;accelerate;help;suspend' {
            break
        }
        'cos;accelerate;help;help' {
            break
        }
        'cos;object-lock' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the object lock configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the object lock configuration in place of what is there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;object-lock;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;object-lock;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;object-lock;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the object lock configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the object lock configuration in place of what is there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;object-lock;help;get' {
            break
        }
        'cos;object-lock;help;put' {
            break
        }
        'cos;object-lock;help;help' {
            break
        }
        'cos;public-access' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the public access block')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the public access block in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the public access block away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;public-access;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;public-access;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;public-access;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;public-access;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the public access block')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the public access block in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the public access block away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;public-access;help;get' {
            break
        }
        'cos;public-access;help;put' {
            break
        }
        'cos;public-access;help;delete' {
            break
        }
        'cos;public-access;help;help' {
            break
        }
        'cos;referer' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the referer rule')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the referer rule in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the referer rule away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;referer;get' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;referer;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;referer;delete' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;referer;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the referer rule')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the referer rule in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the referer rule away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;referer;help;get' {
            break
        }
        'cos;referer;help;put' {
            break
        }
        'cos;referer;help;delete' {
            break
        }
        'cos;referer;help;help' {
            break
        }
        'cos;intelligent-tiering' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tiering configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tiering configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tiering configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;intelligent-tiering;get' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Only the one of this id [default: all of them]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--raw', '--raw', [CompletionResultType]::ParameterName, 'Print what the service answers, as it is: its XML, or the policy')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;intelligent-tiering;put' {
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The document: a file, `-` for standard input, or the JSON itself')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id [default: the Id in the document]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;intelligent-tiering;delete' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Which one')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Check the document, print the request and send nothing')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;intelligent-tiering;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tiering configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tiering configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tiering configuration away; fine when there is none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;intelligent-tiering;help;get' {
            break
        }
        'cos;intelligent-tiering;help;put' {
            break
        }
        'cos;intelligent-tiering;help;delete' {
            break
        }
        'cos;intelligent-tiering;help;help' {
            break
        }
        'cos;doctor' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Also store a small object under a name of its own below the URI, look at it and remove it')
            [CompletionResult]::new('--save', '--save', [CompletionResultType]::ParameterName, 'Keep what was found of the store in the profile, so that commands need not find it out: addressing_style, list_objects_version and, with --write, conditional_writes and checksum_algorithm')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;local' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the embedded store on loopback for other tools, until it is interrupted')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;local;serve' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Directory of the data [default: that of `--profile local`]')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port on 127.0.0.1; 0 takes any free one')
            [CompletionResult]::new('--access-key', '--access-key', [CompletionResultType]::ParameterName, 'Access key that clients sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key that clients sign with')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;local;help' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the embedded store on loopback for other tools, until it is interrupted')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;local;help;serve' {
            break
        }
        'cos;local;help;help' {
            break
        }
        'cos;token' {
            [CompletionResult]::new('--duration-seconds', '--duration-seconds', [CompletionResultType]::ParameterName, 'Life of the credentials in seconds [default: the token service''s]')
            [CompletionResult]::new('--bucket', '--bucket', [CompletionResultType]::ParameterName, 'Allow this bucket alone, as NAME or cos://NAME')
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'Allow keys alone that begin with this, also in listings')
            [CompletionResult]::new('--action', '--action', [CompletionResultType]::ParameterName, 'Allow this action alone, such as GetObject; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--read-only', '--read-only', [CompletionResultType]::ParameterName, 'Allow listing and reading, and no change')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command with temporary credentials in its environment, and end with its exit code')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;token;exec' {
            [CompletionResult]::new('--duration-seconds', '--duration-seconds', [CompletionResultType]::ParameterName, 'Life of the credentials in seconds [default: the token service''s]')
            [CompletionResult]::new('--bucket', '--bucket', [CompletionResultType]::ParameterName, 'Allow this bucket alone, as NAME or cos://NAME')
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'Allow keys alone that begin with this, also in listings')
            [CompletionResult]::new('--action', '--action', [CompletionResultType]::ParameterName, 'Allow this action alone, such as GetObject; may be given several times')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--read-only', '--read-only', [CompletionResultType]::ParameterName, 'Allow listing and reading, and no change')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;token;help' {
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command with temporary credentials in its environment, and end with its exit code')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;token;help;exec' {
            break
        }
        'cos;token;help;help' {
            break
        }
        'cos;whoami' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;completion' {
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region of the buckets, such as ap-guangzhou or us-east-1')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Endpoint of the store, such as http://127.0.0.1:9000')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust instead of the system''s')
            [CompletionResult]::new('--secret-id', '--secret-id', [CompletionResultType]::ParameterName, 'Secret id (access key id) to sign with')
            [CompletionResult]::new('--secret-key', '--secret-key', [CompletionResultType]::ParameterName, 'Secret key to sign with; other users can see it in the process list, a profile is safer')
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'Session token of temporary credentials')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection in seconds; 0 means no limit [default: 10]')
            [CompletionResult]::new('--read-timeout', '--read-timeout', [CompletionResultType]::ParameterName, 'Longest time without a byte in seconds; 0 means no limit [default: 60]')
            [CompletionResult]::new('--max-concurrent-requests', '--max-concurrent-requests', [CompletionResultType]::ParameterName, 'Fix the number of requests in flight [default: begins with 64 and tunes itself]')
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]')
            [CompletionResult]::new('--max-bandwidth', '--max-bandwidth', [CompletionResultType]::ParameterName, 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it')
            [CompletionResult]::new('--checksum-algorithm', '--checksum-algorithm', [CompletionResultType]::ParameterName, 'How the bytes of uploads are proved')
            [CompletionResult]::new('--checksum-mode', '--checksum-mode', [CompletionResultType]::ParameterName, 'Whether downloads are compared with the checksums that the store keeps')
            [CompletionResult]::new('--progress-frequency', '--progress-frequency', [CompletionResultType]::ParameterName, 'Renew the progress bar every so many seconds, not several times a second')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('--progress-multiline', '--progress-multiline', [CompletionResultType]::ParameterName, 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List buckets, or objects under a prefix')
            [CompletionResult]::new('cp', 'cp', [CompletionResultType]::ParameterValue, 'Copy files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('mv', 'mv', [CompletionResultType]::ParameterValue, 'Move files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Make a prefix or directory like another: send what is missing, newer or of another size')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove objects')
            [CompletionResult]::new('mb', 'mb', [CompletionResultType]::ParameterValue, 'Make a bucket')
            [CompletionResult]::new('rb', 'rb', [CompletionResultType]::ParameterValue, 'Remove a bucket')
            [CompletionResult]::new('configure', 'configure', [CompletionResultType]::ParameterValue, 'Set up a profile by questions, or read and change single values')
            [CompletionResult]::new('cat', 'cat', [CompletionResultType]::ParameterValue, 'Write objects to standard output, one after the other')
            [CompletionResult]::new('stat', 'stat', [CompletionResultType]::ParameterValue, 'Show all that the store tells of an object')
            [CompletionResult]::new('du', 'du', [CompletionResultType]::ParameterValue, 'Count objects and their bytes under a prefix')
            [CompletionResult]::new('find', 'find', [CompletionResultType]::ParameterValue, 'Find objects by name, size, age, class or tag')
            [CompletionResult]::new('tree', 'tree', [CompletionResultType]::ParameterValue, 'Show prefixes and objects as a tree')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Tell how two trees differ: directories or prefixes, either side of either kind')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Show and change the tags of objects')
            [CompletionResult]::new('set-meta', 'set-meta', [CompletionResultType]::ParameterValue, 'Change headers and metadata of objects by copying them onto themselves')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Ask for archived objects to be made readable for a while')
            [CompletionResult]::new('hash', 'hash', [CompletionResultType]::ParameterValue, 'Print checksums of files, and of objects as their store tells them')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'Show, remove and bring back versions of objects')
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('uploads', 'uploads', [CompletionResultType]::ParameterValue, 'Show or throw away uploads that were never completed')
            [CompletionResult]::new('lifecycle', 'lifecycle', [CompletionResultType]::ParameterValue, 'Read and set rules that expire objects, or move them to other storage classes')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'Read and set who may do what in a bucket')
            [CompletionResult]::new('cors', 'cors', [CompletionResultType]::ParameterValue, 'Read and set which web pages may reach a bucket')
            [CompletionResult]::new('versioning', 'versioning', [CompletionResultType]::ParameterValue, 'Read and set whether a bucket keeps old versions')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Read and set where a bucket''s access logs go')
            [CompletionResult]::new('tagging', 'tagging', [CompletionResultType]::ParameterValue, 'Read and set the tags of a bucket')
            [CompletionResult]::new('website', 'website', [CompletionResultType]::ParameterValue, 'Read and set how a bucket is served as a website')
            [CompletionResult]::new('encryption', 'encryption', [CompletionResultType]::ParameterValue, 'Read and set how a bucket encrypts by default')
            [CompletionResult]::new('replication', 'replication', [CompletionResultType]::ParameterValue, 'Read and set to which buckets the service copies new objects')
            [CompletionResult]::new('acl', 'acl', [CompletionResultType]::ParameterValue, 'Read and set access control lists of buckets and objects')
            [CompletionResult]::new('notification', 'notification', [CompletionResultType]::ParameterValue, 'Read and set whom the service tells of what happens in a bucket')
            [CompletionResult]::new('inventory', 'inventory', [CompletionResultType]::ParameterValue, 'Read and set lists that the service writes of a bucket''s objects')
            [CompletionResult]::new('accelerate', 'accelerate', [CompletionResultType]::ParameterValue, 'Read and set transfer acceleration of a bucket')
            [CompletionResult]::new('object-lock', 'object-lock', [CompletionResultType]::ParameterValue, 'Read and set how long new objects cannot be removed')
            [CompletionResult]::new('public-access', 'public-access', [CompletionResultType]::ParameterValue, 'Read and set the block of public access to a bucket')
            [CompletionResult]::new('referer', 'referer', [CompletionResultType]::ParameterValue, 'Read and set which pages may link to a bucket''s objects (Tencent COS)')
            [CompletionResult]::new('intelligent-tiering', 'intelligent-tiering', [CompletionResultType]::ParameterValue, 'Read and set how objects of the class INTELLIGENT_TIERING are archived')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check configuration, keys, network and what a store can do')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run the embedded store for other tools')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Print temporary credentials, limited to what they are for')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Show whose credentials are used, and where they come from')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;help;ls' {
            break
        }
        'cos;help;cp' {
            break
        }
        'cos;help;mv' {
            break
        }
        'cos;help;sync' {
            break
        }
        'cos;help;rm' {
            break
        }
        'cos;help;mb' {
            break
        }
        'cos;help;rb' {
            break
        }
        'cos;help;configure' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a key a value')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value that a profile gives a key; ends with 1 when it gives none')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove a key from a profile')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show each value that counts now, and where it comes from; secrets are masked')
            [CompletionResult]::new('list-profiles', 'list-profiles', [CompletionResultType]::ParameterValue, 'Show the names of all profiles')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take over the profiles of another tool, after showing them with masked secrets')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the keys of a profile for other programs; the secret key is shown')
            break
        }
        'cos;help;configure;set' {
            break
        }
        'cos;help;configure;get' {
            break
        }
        'cos;help;configure;unset' {
            break
        }
        'cos;help;configure;list' {
            break
        }
        'cos;help;configure;list-profiles' {
            break
        }
        'cos;help;configure;import' {
            break
        }
        'cos;help;configure;export' {
            break
        }
        'cos;help;cat' {
            break
        }
        'cos;help;stat' {
            break
        }
        'cos;help;du' {
            break
        }
        'cos;help;find' {
            break
        }
        'cos;help;tree' {
            break
        }
        'cos;help;diff' {
            break
        }
        'cos;help;tag' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of an object, one KEY=VALUE a line')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give objects tags; those of other keys stay')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Take tags away from objects; all of them when no key is given')
            break
        }
        'cos;help;tag;get' {
            break
        }
        'cos;help;tag;set' {
            break
        }
        'cos;help;tag;rm' {
            break
        }
        'cos;help;set-meta' {
            break
        }
        'cos;help;restore' {
            break
        }
        'cos;help;hash' {
            break
        }
        'cos;help;versions' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List versions and delete markers, the newest of each key first')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove versions for good')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring back removed objects, or the state of an earlier time')
            break
        }
        'cos;help;versions;ls' {
            break
        }
        'cos;help;versions;rm' {
            break
        }
        'cos;help;versions;restore' {
            break
        }
        'cos;help;presign' {
            break
        }
        'cos;help;uploads' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List unfinished uploads, whose parts are stored and paid for')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Throw unfinished uploads away, with the parts that they hold')
            break
        }
        'cos;help;uploads;ls' {
            break
        }
        'cos;help;uploads;abort' {
            break
        }
        'cos;help;lifecycle' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the lifecycle rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the lifecycle rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the lifecycle rules away; fine when there is none')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the rules, each with what it does in words')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove rules; with the last one the configuration goes')
            break
        }
        'cos;help;lifecycle;get' {
            break
        }
        'cos;help;lifecycle;put' {
            break
        }
        'cos;help;lifecycle;delete' {
            break
        }
        'cos;help;lifecycle;add' {
            break
        }
        'cos;help;lifecycle;ls' {
            break
        }
        'cos;help;lifecycle;rm' {
            break
        }
        'cos;help;policy' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the policy')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the policy in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the policy away; fine when there is none')
            [CompletionResult]::new('public-read', 'public-read', [CompletionResultType]::ParameterValue, 'Let everybody read all objects; other statements stay')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'Take away the statements that allow everybody something; others stay')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List the statements of the policy, and say whether it is public')
            break
        }
        'cos;help;policy;get' {
            break
        }
        'cos;help;policy;put' {
            break
        }
        'cos;help;policy;delete' {
            break
        }
        'cos;help;policy;public-read' {
            break
        }
        'cos;help;policy;private' {
            break
        }
        'cos;help;policy;show' {
            break
        }
        'cos;help;cors' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the CORS rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the CORS rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the CORS rules away; fine when there is none')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'Add a rule to those that are there')
            break
        }
        'cos;help;cors;get' {
            break
        }
        'cos;help;cors;put' {
            break
        }
        'cos;help;cors;delete' {
            break
        }
        'cos;help;cors;allow' {
            break
        }
        'cos;help;versioning' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of versioning')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of versioning in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Keep old versions from now on')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Keep no more new versions; those that are there stay')
            break
        }
        'cos;help;versioning;get' {
            break
        }
        'cos;help;versioning;put' {
            break
        }
        'cos;help;versioning;enable' {
            break
        }
        'cos;help;versioning;suspend' {
            break
        }
        'cos;help;logs' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the place of access logs')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the place of access logs in place of what is there')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Turn access logs off; those that are written stay')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Write access logs to a bucket')
            break
        }
        'cos;help;logs;get' {
            break
        }
        'cos;help;logs;put' {
            break
        }
        'cos;help;logs;disable' {
            break
        }
        'cos;help;logs;enable' {
            break
        }
        'cos;help;tagging' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tags of the bucket')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tags of the bucket in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tags of the bucket away; fine when there is none')
            break
        }
        'cos;help;tagging;get' {
            break
        }
        'cos;help;tagging;put' {
            break
        }
        'cos;help;tagging;delete' {
            break
        }
        'cos;help;website' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the website configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the website configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the website configuration away; fine when there is none')
            break
        }
        'cos;help;website;get' {
            break
        }
        'cos;help;website;put' {
            break
        }
        'cos;help;website;delete' {
            break
        }
        'cos;help;encryption' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the default encryption')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the default encryption in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the default encryption away; fine when there is none')
            break
        }
        'cos;help;encryption;get' {
            break
        }
        'cos;help;encryption;put' {
            break
        }
        'cos;help;encryption;delete' {
            break
        }
        'cos;help;replication' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the replication rules')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the replication rules in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the replication rules away; fine when there is none')
            break
        }
        'cos;help;replication;get' {
            break
        }
        'cos;help;replication;put' {
            break
        }
        'cos;help;replication;delete' {
            break
        }
        'cos;help;acl' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the access control list')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the access control list in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Go back to `private`: the owner alone has access')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set one of the lists that have a name')
            break
        }
        'cos;help;acl;get' {
            break
        }
        'cos;help;acl;put' {
            break
        }
        'cos;help;acl;delete' {
            break
        }
        'cos;help;acl;set' {
            break
        }
        'cos;help;notification' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the notifications')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the notifications in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the notifications away; fine when there is none')
            break
        }
        'cos;help;notification;get' {
            break
        }
        'cos;help;notification;put' {
            break
        }
        'cos;help;notification;delete' {
            break
        }
        'cos;help;inventory' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the inventory configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the inventory configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the inventory configuration away; fine when there is none')
            break
        }
        'cos;help;inventory;get' {
            break
        }
        'cos;help;inventory;put' {
            break
        }
        'cos;help;inventory;delete' {
            break
        }
        'cos;help;accelerate' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the state of transfer acceleration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the state of transfer acceleration in place of what is there')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let the accelerated endpoint serve the bucket')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Turn the accelerated endpoint off')
            break
        }
        'cos;help;accelerate;get' {
            break
        }
        'cos;help;accelerate;put' {
            break
        }
        'cos;help;accelerate;enable' {
            break
        }
        'cos;help;accelerate;suspend' {
            break
        }
        'cos;help;object-lock' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the object lock configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the object lock configuration in place of what is there')
            break
        }
        'cos;help;object-lock;get' {
            break
        }
        'cos;help;object-lock;put' {
            break
        }
        'cos;help;public-access' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the public access block')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the public access block in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the public access block away; fine when there is none')
            break
        }
        'cos;help;public-access;get' {
            break
        }
        'cos;help;public-access;put' {
            break
        }
        'cos;help;public-access;delete' {
            break
        }
        'cos;help;referer' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the referer rule')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the referer rule in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the referer rule away; fine when there is none')
            break
        }
        'cos;help;referer;get' {
            break
        }
        'cos;help;referer;put' {
            break
        }
        'cos;help;referer;delete' {
            break
        }
        'cos;help;intelligent-tiering' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the tiering configuration')
            [CompletionResult]::new('put', 'put', [CompletionResultType]::ParameterValue, 'Store the tiering configuration in place of what is there')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Take the tiering configuration away; fine when there is none')
            break
        }
        'cos;help;intelligent-tiering;get' {
            break
        }
        'cos;help;intelligent-tiering;put' {
            break
        }
        'cos;help;intelligent-tiering;delete' {
            break
        }
        'cos;help;doctor' {
            break
        }
        'cos;help;local' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the embedded store on loopback for other tools, until it is interrupted')
            break
        }
        'cos;help;local;serve' {
            break
        }
        'cos;help;token' {
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command with temporary credentials in its environment, and end with its exit code')
            break
        }
        'cos;help;token;exec' {
            break
        }
        'cos;help;whoami' {
            break
        }
        'cos;help;completion' {
            break
        }
        'cos;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
