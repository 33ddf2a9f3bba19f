
use builtin;
use str;

set edit:completion:arg-completer[cos] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'cos'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'cos'= {
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand ls 'List buckets, or objects under a prefix'
            cand cp 'Copy files to objects, objects to files, and objects to objects'
            cand rm 'Remove objects'
            cand mb 'Make a bucket'
            cand rb 'Remove a bucket'
            cand presign 'Print a URL that allows reading or storing one object for a while'
            cand local 'Run the embedded store for other tools'
            cand completion 'Print the completion script of a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'cos;ls'= {
            cand --page-size 'Keys per listing request, 1 to 1000'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand -r 'List all keys below the prefix, not one level'
            cand --recursive 'List all keys below the prefix, not one level'
            cand -H 'Sizes with units of 1024'
            cand --human-readable 'Sizes with units of 1024'
            cand --summarize 'Print the number of objects and their total size at the end'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;cp'= {
            cand --metadata-directive 'Keep or replace the metadata of an object that is copied to an object'
            cand --expected-size 'Size of what comes from standard input, such as 200GB; needed above 8 TB'
            cand --page-size 'Keys per listing request, 1 to 1000'
            cand --exclude 'Leave out what matches; `*` crosses `/`, the last of several filters wins'
            cand --include 'Take what matches; given alone it means only these'
            cand --acl 'Canned ACL: private, public-read, …'
            cand --metadata 'User metadata: KEY=VALUE, several separated by commas, or a JSON object'
            cand --storage-class 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …'
            cand --content-type 'Content type; guessed from the name when absent'
            cand --cache-control 'Cache-Control header'
            cand --content-disposition 'Content-Disposition header'
            cand --content-encoding 'Content-Encoding header'
            cand --content-language 'Content-Language header'
            cand --expires 'Expires header, as a date of ISO 8601 or HTTP'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand -r 'Copy all files under a directory, or all objects under a prefix'
            cand --recursive 'Copy all files under a directory, or all objects under a prefix'
            cand --dryrun 'Show what would be done and do nothing'
            cand --dry-run 'Show what would be done and do nothing'
            cand --only-show-errors 'Print only failures and warnings'
            cand --follow-symlinks 'Follow symbolic links (the default)'
            cand --no-follow-symlinks 'Leave symbolic links out'
            cand --force-glacier-transfer 'Try objects of an archive class too, which fails unless they are restored'
            cand --no-guess-mime-type 'Do not guess the content type'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;rm'= {
            cand --page-size 'Keys per listing request, 1 to 1000'
            cand --exclude 'Leave out what matches; `*` crosses `/`, the last of several filters wins'
            cand --include 'Take what matches; given alone it means only these'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand -r 'Remove all objects under the prefix'
            cand --recursive 'Remove all objects under the prefix'
            cand --dryrun 'Show what would be removed and remove nothing'
            cand --dry-run 'Show what would be removed and remove nothing'
            cand --only-show-errors 'Print only failures and warnings'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;mb'= {
            cand --tags 'Tag of the bucket; may be given several times'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;rb'= {
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --force 'Remove everything in it first: objects, all versions, delete markers and unfinished uploads'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;presign'= {
            cand --expires-in 'Life of the URL in seconds, at most 604800 (seven days)'
            cand --method 'What the URL allows'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;local'= {
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand serve 'Serve the embedded store on loopback for other tools, until it is interrupted'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'cos;local;serve'= {
            cand --dir 'Directory of the data [default: that of `--profile local`]'
            cand --port 'Port on 127.0.0.1; 0 takes any free one'
            cand --access-key 'Access key that clients sign with'
            cand --secret-key 'Secret key that clients sign with'
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;local;help'= {
            cand serve 'Serve the embedded store on loopback for other tools, until it is interrupted'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'cos;local;help;serve'= {
        }
        &'cos;local;help;help'= {
        }
        &'cos;completion'= {
            cand --profile 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store'
            cand --region 'Region of the buckets, such as ap-guangzhou or us-east-1'
            cand --output 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`'
            cand --endpoint-url 'Endpoint of the store, such as http://127.0.0.1:9000'
            cand --ca-bundle 'PEM file of certificate authorities to trust instead of the system''s'
            cand --secret-id 'Secret id (access key id) to sign with'
            cand --secret-key 'Secret key to sign with; other users can see it in the process list, a profile is safer'
            cand --token 'Session token of temporary credentials'
            cand --connect-timeout 'Longest wait for a connection in seconds; 0 means no limit [default: 10]'
            cand --read-timeout 'Longest time without a byte in seconds; 0 means no limit [default: 60]'
            cand --max-memory 'Ceiling of transfer buffers, such as 64MB [default: 32MB]'
            cand --color 'When to colour'
            cand --no-verify-ssl 'Take any TLS certificate; the connection is then open to anyone in between'
            cand --no-sign-request 'Send requests without a signature, for public buckets'
            cand --debug 'Tell of every request on stderr: operation, status, time, request id'
            cand --quiet 'Print nothing but errors that end the command'
            cand --no-progress 'Show no progress bar'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'cos;help'= {
            cand ls 'List buckets, or objects under a prefix'
            cand cp 'Copy files to objects, objects to files, and objects to objects'
            cand rm 'Remove objects'
            cand mb 'Make a bucket'
            cand rb 'Remove a bucket'
            cand presign 'Print a URL that allows reading or storing one object for a while'
            cand local 'Run the embedded store for other tools'
            cand completion 'Print the completion script of a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'cos;help;ls'= {
        }
        &'cos;help;cp'= {
        }
        &'cos;help;rm'= {
        }
        &'cos;help;mb'= {
        }
        &'cos;help;rb'= {
        }
        &'cos;help;presign'= {
        }
        &'cos;help;local'= {
            cand serve 'Serve the embedded store on loopback for other tools, until it is interrupted'
        }
        &'cos;help;local;serve'= {
        }
        &'cos;help;completion'= {
        }
        &'cos;help;help'= {
        }
    ]
    $completions[$command]
}
