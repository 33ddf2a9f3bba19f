
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
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('uploads', 'uploads', [CompletionResultType]::ParameterValue, 'Show or throw away uploads that were never completed')
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
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('uploads', 'uploads', [CompletionResultType]::ParameterValue, 'Show or throw away uploads that were never completed')
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
