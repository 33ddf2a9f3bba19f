
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List buckets, or objects under a prefix')
            [CompletionResult]::new('cp', 'cp', [CompletionResultType]::ParameterValue, 'Copy files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove objects')
            [CompletionResult]::new('mb', 'mb', [CompletionResultType]::ParameterValue, 'Make a bucket')
            [CompletionResult]::new('rb', 'rb', [CompletionResultType]::ParameterValue, 'Remove a bucket')
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run the embedded store for other tools')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'cos;ls' {
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
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
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;cp' {
            [CompletionResult]::new('--metadata-directive', '--metadata-directive', [CompletionResultType]::ParameterName, 'Keep or replace the metadata of an object that is copied to an object')
            [CompletionResult]::new('--expected-size', '--expected-size', [CompletionResultType]::ParameterName, 'Size of what comes from standard input, such as 200GB; needed above 8 TB')
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
            [CompletionResult]::new('--acl', '--acl', [CompletionResultType]::ParameterName, 'Canned ACL: private, public-read, …')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'User metadata: KEY=VALUE, several separated by commas, or a JSON object')
            [CompletionResult]::new('--storage-class', '--storage-class', [CompletionResultType]::ParameterName, 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …')
            [CompletionResult]::new('--content-type', '--content-type', [CompletionResultType]::ParameterName, 'Content type; guessed from the name when absent')
            [CompletionResult]::new('--cache-control', '--cache-control', [CompletionResultType]::ParameterName, 'Cache-Control header')
            [CompletionResult]::new('--content-disposition', '--content-disposition', [CompletionResultType]::ParameterName, 'Content-Disposition header')
            [CompletionResult]::new('--content-encoding', '--content-encoding', [CompletionResultType]::ParameterName, 'Content-Encoding header')
            [CompletionResult]::new('--content-language', '--content-language', [CompletionResultType]::ParameterName, 'Content-Language header')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'Expires header, as a date of ISO 8601 or HTTP')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Copy all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Copy all files under a directory, or all objects under a prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be done and do nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--follow-symlinks', '--follow-symlinks', [CompletionResultType]::ParameterName, 'Follow symbolic links (the default)')
            [CompletionResult]::new('--no-follow-symlinks', '--no-follow-symlinks', [CompletionResultType]::ParameterName, 'Leave symbolic links out')
            [CompletionResult]::new('--force-glacier-transfer', '--force-glacier-transfer', [CompletionResultType]::ParameterName, 'Try objects of an archive class too, which fails unless they are restored')
            [CompletionResult]::new('--no-guess-mime-type', '--no-guess-mime-type', [CompletionResultType]::ParameterName, 'Do not guess the content type')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;rm' {
            [CompletionResult]::new('--page-size', '--page-size', [CompletionResultType]::ParameterName, 'Keys per listing request, 1 to 1000')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave out what matches; `*` crosses `/`, the last of several filters wins')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Take what matches; given alone it means only these')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Remove all objects under the prefix')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Remove all objects under the prefix')
            [CompletionResult]::new('--dryrun', '--dryrun', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be removed and remove nothing')
            [CompletionResult]::new('--only-show-errors', '--only-show-errors', [CompletionResultType]::ParameterName, 'Print only failures and warnings')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Remove everything in it first: objects, all versions, delete markers and unfinished uploads')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
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
            [CompletionResult]::new('--max-memory', '--max-memory', [CompletionResultType]::ParameterName, 'Ceiling of transfer buffers, such as 64MB [default: 32MB]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--no-verify-ssl', '--no-verify-ssl', [CompletionResultType]::ParameterName, 'Take any TLS certificate; the connection is then open to anyone in between')
            [CompletionResult]::new('--no-sign-request', '--no-sign-request', [CompletionResultType]::ParameterName, 'Send requests without a signature, for public buckets')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Tell of every request on stderr: operation, status, time, request id')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but errors that end the command')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'Show no progress bar')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'cos;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List buckets, or objects under a prefix')
            [CompletionResult]::new('cp', 'cp', [CompletionResultType]::ParameterValue, 'Copy files to objects, objects to files, and objects to objects')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove objects')
            [CompletionResult]::new('mb', 'mb', [CompletionResultType]::ParameterValue, 'Make a bucket')
            [CompletionResult]::new('rb', 'rb', [CompletionResultType]::ParameterValue, 'Remove a bucket')
            [CompletionResult]::new('presign', 'presign', [CompletionResultType]::ParameterValue, 'Print a URL that allows reading or storing one object for a while')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run the embedded store for other tools')
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
        'cos;help;rm' {
            break
        }
        'cos;help;mb' {
            break
        }
        'cos;help;rb' {
            break
        }
        'cos;help;presign' {
            break
        }
        'cos;help;local' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the embedded store on loopback for other tools, until it is interrupted')
            break
        }
        'cos;help;local;serve' {
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
